using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Files of a list, read before they are stored: reading takes long, and storing holds up other writers.</summary>
/// <param name="Format">The format by which they were read.</param>
/// <param name="Sha256">The hash of the files.</param>
/// <param name="Files">The files.</param>
/// <param name="Content">The entries of the files; null if they are those of the version in force, or defective.</param>
/// <param name="Defect">Why they are not a list of the format; null if they are.</param>
public sealed record ListUpload(string Format, string Sha256, IReadOnlyList<ListFile> Files, ListContent? Content, string? Defect)
{
    /// <summary>Reads the files of a list.</summary>
    public static ListUpload Read(ScreeningList list, IListReader reader, IReadOnlyList<ListFile> files)
    {
        var sha256 = Hash(files);
        if (list.Sha256 == sha256)
        {
            return new(list.Format, sha256, files, null, null);
        }

        try
        {
            return new(list.Format, sha256, files, Storable(reader.Read(list.Format, files), files[0].Name), null);
        }
        catch (ListFormatException failure)
        {
            return new(list.Format, sha256, files, null, failure.Message);
        }
    }

    // Skips what cannot be stored. A list that has an id twice keeps the first.
    private static ListContent Storable(ListContent content, string file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (entries, skipped) = (new List<ListedEntry>(content.Entries.Count), content.Skipped.ToList());
        foreach (var entry in content.Entries)
        {
            if (entry.Id.Length > ListedEntry.IdMaxLength || entry.Names.Any(name => name.Text.Length > ListedName.MaxLength))
            {
                skipped.Add(new SkippedRow(file, 0, $"an id of over {ListedEntry.IdMaxLength} or a name of over {ListedName.MaxLength} characters"));
            }
            else if (seen.Add(entry.Id))
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow(file, 0, $"the id {entry.Id} occurs twice; the first entry is used"));
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
