using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Makes files that were read the version in force of a list.</summary>
internal sealed class ListVersionWriter(IScreeningLists lists, ISequenceGenerator sequence, TimeProvider clock)
    : IScopedService
{
    /// <summary>
    /// Replaces the version in force, or confirms it if the content is the same. Throws <see cref="UnusableContent"/> (list_unreadable,
    /// list_too_small, list_shrank) and <see cref="RuleBroken"/> (list_retired, list_changed); then the version in force stays in force.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="upload">The files.</param>
    /// <param name="mayShrinkBy">The entries that the version may have fewer than the one before; null for no limit.</param>
    /// <param name="importedBy">The client or user that imports it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<ImportedListVersion> Write(
        ScreeningList list, ListUpload upload, int? mayShrinkBy, string importedBy, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        if (list.Sha256 == upload.Sha256 && list.RetiredAt is null)
        {
            list.Confirm(at, sequence.Next());
            return new(IsNew: false, list.CurrentVersion, upload.Sha256, list.PublishedAt, list.Entries, list.Names, 0, 0, 0, []);
        }

        if (upload.Defect is { } defect)
        {
            throw new UnusableContent(ScreeningListErrors.Unreadable, "", list.Format, defect);
        }

        if (upload.Content is not { } content || upload.Format != list.Format)
        {
            throw new RuleBroken(list.RetiredAt is null ? ScreeningListErrors.Changed : ScreeningListErrors.Retired, "");
        }

        var names = content.Entries.Sum(entry => entry.Names.Count);
        list.Replace(upload.Sha256, content.Entries.Count, names, content.PublishedAt, mayShrinkBy, at, sequence.Next());
        var changes = await lists.Store(list, content, upload.Files, upload.Sha256, importedBy, at, cancellationToken);
        return new(
            IsNew: true,
            list.CurrentVersion,
            upload.Sha256,
            content.PublishedAt,
            content.Entries.Count,
            names,
            changes.Added,
            changes.Changed,
            changes.Removed,
            content.Skipped);
    }
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
