using System.Security.Cryptography;
using System.Text;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.ImportListVersion;

/// <summary>
/// Imports the files of a list as its new version. The version in force stays in force if they are rejected: list_unreadable, list_too_small,
/// list_shrank. Single bad rows are skipped and named. The same content again makes no version. An unknown list is not found.
/// </summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Files">The files.</param>
/// <param name="AcceptsShrunk">Whether the list may lose more entries than its definition allows.</param>
[ChangesData(DataScope.Installation)]
public sealed record ImportListVersion(string Key, IReadOnlyList<ListFile> Files, bool AcceptsShrunk) : ICommand<ImportedListVersion>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Key;
}

/// <summary>The result of an import.</summary>
/// <param name="IsNew">Whether the content is new; false if it is the version in force.</param>
/// <param name="Version">The number of the version in force now.</param>
/// <param name="Sha256">The hash of its files.</param>
/// <param name="PublishedAt">When the source published it, or null.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Names">The number of names.</param>
/// <param name="Added">The number of entries that the version before did not have.</param>
/// <param name="Changed">The number of entries that differ from the version before.</param>
/// <param name="Removed">The number of entries of the version before that are gone.</param>
/// <param name="Skipped">The rows that could not be read.</param>
public sealed record ImportedListVersion(
    [property: System.Text.Json.Serialization.JsonIgnore] bool IsNew, int Version, string Sha256, DateTimeOffset? PublishedAt, int Entries, int Names,
    int Added, int Changed, int Removed, IReadOnlyList<SkippedRow> Skipped);

internal sealed class ImportListVersionHandler(
    IScreeningLists lists, IListReader reader, ISequenceGenerator sequence, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ImportListVersion, ImportedListVersion>
{
    public async Task<ImportedListVersion> Handle(ImportListVersion request, CancellationToken cancellationToken)
    {
        var list = await lists.Require(request.Key, cancellationToken);
        var sha256 = Hash(request.Files);
        if (list.Sha256 == sha256 && list.RetiredAt is null)
        {
            list.Confirm(clock.Now(), sequence.Next());
            return new(IsNew: false, list.CurrentVersion, sha256, list.PublishedAt, list.Entries, list.Names, 0, 0, 0, []);
        }

        var content = Storable(Read(list, request.Files));
        var names = content.Entries.Sum(entry => entry.Names.Count);
        var at = clock.Now();
        list.Replace(sha256, content.Entries.Count, names, content.PublishedAt, request.AcceptsShrunk, at, sequence.Next());
        var changes = await lists.Store(list, content, request.Files, sha256, caller.Name, at, cancellationToken);
        return new(
            IsNew: true,
            list.CurrentVersion,
            sha256,
            content.PublishedAt,
            content.Entries.Count,
            names,
            changes.Added,
            changes.Changed,
            changes.Removed,
            content.Skipped);
    }

    private ListContent Read(ScreeningList list, IReadOnlyList<ListFile> files)
    {
        try
        {
            return reader.Read(list.Format, files);
        }
        catch (ListFormatException failure)
        {
            throw new UnusableContent(ScreeningListErrors.Unreadable, "", list.Format, failure.Message);
        }
    }

    // Skips what cannot be stored. A list that has an id twice keeps the first.
    private static ListContent Storable(ListContent content)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (entries, skipped) = (new List<ListedEntry>(content.Entries.Count), content.Skipped.ToList());
        foreach (var entry in content.Entries)
        {
            if (entry.Id.Length > ListedEntry.IdMaxLength || entry.Names.Any(name => name.Text.Length > ListedName.MaxLength))
            {
                skipped.Add(new SkippedRow("", 0, $"an id of over {ListedEntry.IdMaxLength} or a name of over {ListedName.MaxLength} characters"));
            }
            else if (seen.Add(entry.Id))
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow("", 0, $"the id {entry.Id} occurs twice; the first entry is used"));
            }
        }

        return content with { Entries = entries, Skipped = skipped };
    }

    // Names and bytes of all files, so that the order in which they are sent does not matter.
    private static string Hash(IReadOnlyList<ListFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (files.Count > 1)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Content.Length}\n"));
            }

            hash.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
