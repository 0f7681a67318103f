using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// OFAC's CSV files without headers: <c>sdn.csv</c> (mandatory), <c>alt.csv</c>, <c>add.csv</c> and <c>sdn_comments.csv</c>, or their <c>cons_*</c>
/// twins. <c>-0-</c> means no value. Remarks longer than 1,000 characters continue in the comments.
/// </summary>
internal sealed class OfacCsv : IListFormat
{
    private const int Columns = 12;

    public string Name => "ofac-csv";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var skipped = new List<SkippedRow>();
        var main = files.FirstOrDefault(file => file.PlainName is "sdn.csv" or "cons_prim.csv") ?? (
            files.Count == 1 ? files[0] : throw new ListFormatException("sdn.csv (or cons_prim.csv) is missing."));
        var aliases = Grouped(
            files,
            skipped,
            4,
            (file, row) => (row[3], IsWeak: row.Length > 4 && row[4].Contains("weak", StringComparison.OrdinalIgnoreCase)),
            "alt.csv",
            "cons_alt.csv");
        var countries = Grouped(files, skipped, 5, (file, row) => row[4], "add.csv", "cons_add.csv");
        var comments = Grouped(files, skipped, 2, (file, row) => row[1], "sdn_comments.csv", "cons_comments.csv");
        var entries = new List<ListedEntry>();
        CsvRows.RejectPage(main);
        var rows = new CsvRows(main, ",", skipped);
        (int Line, bool IsWhole) last = (0, true);
        foreach (var (line, fields) in rows.Read())
        {
            // A field without value is never shorter.
            last = (line, fields.Length == Columns && fields[^1].Trim() is not ("-" or "-0"));
            var row = Array.ConvertAll(fields, field => Value(field) ?? string.Empty);
            if (row.Length < Columns || !row[0].All(char.IsAsciiDigit) || row[0].Length == 0 || row[1].Length == 0)
            {
                rows.Skip(line, row.Length < Columns ? $"{row.Length} of {Columns} columns" : "no number or no name");
                continue;
            }

            entries.Add(Entry(row, aliases[row[0]], countries[row[0]], string.Concat(comments[row[0]])));
        }

        return entries.Count == 0 ? throw new ListFormatException($"{main.Name} has no entry.")
            : !last.IsWhole ? throw new ListFormatException($"{main.Name} ends within an entry (line {last.Line}).")
            : new ListContent(entries, null, skipped);
    }

    private static ListedEntry Entry(string[] row, IEnumerable<(string Name, bool IsWeak)> aliases, IEnumerable<string> countries, string comments)
    {
        var remarks = OfacRemarks.Read(row[11] + comments);
        return new ListedEntry
        {
            Id = row[0],
            Type = row[2] switch
            {
                "individual" => NameType.Person,
                "vessel" => NameType.Vessel,
                "aircraft" => NameType.Aircraft,
                _ => NameType.Organisation
            },
            Names = [new(row[1]), .. aliases.Select(alias => new ListedName(alias.Name, alias.IsWeak)),
                .. remarks.WeakAliases.Select(alias => new ListedName(alias, IsWeak: true))],
            BirthDates = remarks.BirthDates,
            Countries = [.. remarks.Countries.Concat(countries.Select(CountryNames.CodeOf)).OfType<string>().Distinct()],
            Gender = remarks.Gender,
            Identifiers = remarks.Identifiers,
            Position = row[4].Length > 0 ? row[4] : null,
            Remarks = row[11].Length > 0 ? row[11] + comments : null,
        };
    }

    private static ILookup<string, TValue> Grouped<TValue>(
        IReadOnlyList<ListFile> files, List<SkippedRow> skipped, int columns, Func<ListFile, string[], TValue> value, params string[] names)
    {
        var found = new List<(string Id, TValue Value)>();
        foreach (var file in files.Where(file => names.Contains(file.PlainName)))
        {
            CsvRows.RejectPage(file);
            var rows = new CsvRows(file, ",", skipped);
            foreach (var (line, fields) in rows.Read())
            {
                if (fields.Length < columns)
                {
                    rows.Skip(line, $"{fields.Length} of {columns} columns");
                }
                else if (Value(fields[columns - 1]) is not null)
                {
                    found.Add((fields[0].Trim(), value(file, Array.ConvertAll(fields, field => Value(field) ?? string.Empty))));
                }
            }
        }

        return found.ToLookup(pair => pair.Id, pair => pair.Value);
    }

    private static string? Value(string field) => field.Trim() is var text && text is "" or "-0-" ? null : text;
}
