using System.Globalization;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// OpenSanctions' simple CSV (<c>targets.simple.csv</c>). Schemata other than persons, organisations, vessels and aircraft are skipped.
/// </summary>
internal sealed class OpenSanctionsCsv : IListFormat
{
    public string Name => "opensanctions-csv";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("opensanctions-csv is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        var rows = new CsvRows(file, ",", skipped);
        DateTimeOffset? published = null;
        foreach (var (line, row) in HeaderCsv.Read(rows, file, "id", "schema", "name"))
        {
            if (Type(row("schema")) is not { } type || row("id").Length == 0 || !row("name").Any(char.IsLetterOrDigit))
            {
                rows.Skip(line, row("id").Length == 0 ? "no id" : !row("name").Any(char.IsLetterOrDigit) ? "no name" : $"schema {row("schema")}");
                continue;
            }

            if (DateTimeOffset.TryParse(row("last_seen"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen)
                && (published is null || seen > published))
            {
                published = seen;
            }

            entries.Add(new ListedEntry
            {
                Id = row("id"),
                Type = type,
                Names = [new(row("name")), .. HeaderCsv.Values(row("aliases")).Select(alias => new ListedName(alias))],
                BirthDates = [.. HeaderCsv.Values(row("birth_date")).Select(BirthPeriod.Parse).OfType<BirthPeriod>()],
                Countries = [.. HeaderCsv.Values(row("countries")).Select(CountryNames.CodeOf).OfType<string>().Distinct()],
                Identifiers = [.. HeaderCsv.Values(row("identifiers")).Select(number => new ListedIdentifier("OTHER", number, null))],
                Remarks = row("sanctions") is { Length: > 0 } sanctions ? sanctions : null,
            });
        }

        return HeaderCsv.Content(file, entries, published, skipped);
    }

    private static NameType? Type(string schema) => schema switch
    {
        "Person" => NameType.Person,
        "Organization" or "Company" or "LegalEntity" or "PublicBody" => NameType.Organisation,
        "Vessel" => NameType.Vessel,
        "Airplane" => NameType.Aircraft,
        _ => null,
    };
}
