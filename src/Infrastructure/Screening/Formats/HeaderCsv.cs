using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>A CSV file whose first row names the columns.</summary>
internal static class HeaderCsv
{
    /// <summary>
    /// Returns the rows as functions from a column's name to its value (empty if the row has none). A file without one of the mandatory columns is
    /// rejected.
    /// </summary>
    public static IEnumerable<(int Line, Func<string, string> Row)> Read(CsvRows rows, ListFile file, params string[] mandatory)
    {
        CsvRows.RejectPage(file);
        Dictionary<string, int>? columns = null;
        var last = (Line: 0, Count: 0);
        foreach (var (line, fields) in rows.Read())
        {
            if (columns is null)
            {
                columns = fields.Select((name, index) => (Name: name.Trim().TrimStart('\uFEFF'), index)).DistinctBy(column => column.Name)
                    .ToDictionary(column => column.Name, column => column.index, StringComparer.OrdinalIgnoreCase);
                if (mandatory.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
                {
                    throw new ListFormatException($"{file.Name} has no column {missing}.");
                }

                continue;
            }

            last = (line, fields.Length);
            if (fields.Length < columns.Count)
            {
                rows.Skip(line, $"{fields.Length} of {columns.Count} columns");
                continue;
            }

            var known = columns;
            yield return (line, name => known.TryGetValue(name, out var index) ? fields[index].Trim() : string.Empty);
        }

        if (columns is null)
        {
            throw new ListFormatException($"{file.Name} is empty.");
        }

        if (last.Line > 0 && last.Count < columns.Count)
        {
            throw new ListFormatException($"{file.Name} ends within a row (line {last.Line}).");
        }
    }

    /// <summary>Returns the non-empty values of a cell that are separated by <c>;</c>.</summary>
    public static IEnumerable<string> Values(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the content of a format that is one file, or rejects it if it has no entry.</summary>
    public static ListContent Content(ListFile file, List<ListedEntry> entries, DateTimeOffset? publishedAt, List<SkippedRow> skipped) =>
        entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.") : new ListContent(entries, publishedAt, skipped);
}
