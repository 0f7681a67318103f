using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// The service's own CSV: <c>id,type,name,aliases,birthDate,countries,identifiers,position,remarks</c>; lists inside a cell are separated by
/// <c>;</c>. An identifier is <c>TYPE:NUMBER</c> or <c>TYPE:NUMBER:COUNTRY</c>.
/// </summary>
internal sealed class CoreCsv : IListFormat
{
    public string Name => "core-csv";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("core-csv is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        var rows = new CsvRows(file, ",", skipped);
        foreach (var (line, row) in HeaderCsv.Read(rows, file, "id", "type", "name"))
        {
            if (Type(row("type")) is not { } type || row("id").Length == 0 || !row("name").Any(char.IsLetterOrDigit))
            {
                rows.Skip(line, row("id").Length == 0 ? "no id" : !row("name").Any(char.IsLetterOrDigit) ? "no name" : "unknown type");
                continue;
            }

            entries.Add(new ListedEntry
            {
                Id = row("id"),
                Type = type,
                Names = [new(row("name")), .. HeaderCsv.Values(row("aliases")).Select(alias => new ListedName(alias))],
                BirthDates = [.. HeaderCsv.Values(row("birthDate")).Select(BirthPeriod.Parse).OfType<BirthPeriod>()],
                Countries = [.. HeaderCsv.Values(row("countries")).Select(CountryNames.CodeOf).OfType<string>().Distinct()],
                Identifiers = [.. HeaderCsv.Values(row("identifiers")).Select(Identifier)],
                Position = row("position") is { Length: > 0 } position ? position : null,
                Remarks = row("remarks") is { Length: > 0 } remarks ? remarks : null,
            });
        }

        return HeaderCsv.Content(file, entries, null, skipped);
    }

    private static NameType? Type(string text) => text.ToUpperInvariant() switch
    {
        "INDIVIDUAL" or "PERSON" => NameType.Person,
        "ORGANIZATION" or "ORGANISATION" or "ENTITY" or "COMPANY" => NameType.Organisation,
        "VESSEL" => NameType.Vessel,
        "AIRCRAFT" => NameType.Aircraft,
        _ => null,
    };

    private static ListedIdentifier Identifier(string text)
    {
        var parts = text.Split(':', 3, StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? new("OTHER", parts[0], null) : new(parts[0], parts[1], parts.Length == 3 ? CountryNames.CodeOf(parts[2]) : null);
    }
}
