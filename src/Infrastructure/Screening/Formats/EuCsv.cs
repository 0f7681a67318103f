using System.Globalization;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// The EU's consolidated list as CSV with semicolons: one row for each name, date, citizenship and so on of an entity. This form does not mark weak
/// aliases.
/// </summary>
internal sealed class EuCsv : IListFormat
{
    private static readonly string[] CountryColumns = ["BirthDate_CountryIso2Code", "Citizenship_CountryIso2Code", "Address_CountryIso2Code"];

    public string Name => "eu-csv";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("eu-csv is one file.");
        var skipped = new List<SkippedRow>();
        var rows = new CsvRows(file, ";", skipped);
        var entities = new Dictionary<string, List<Func<string, string>>>(StringComparer.Ordinal);
        DateTimeOffset? published = null;
        foreach (var (line, row) in HeaderCsv.Read(rows, file, "Entity_LogicalId", "NameAlias_WholeName"))
        {
            if (row("Entity_LogicalId") is not { Length: > 0 } id)
            {
                rows.Skip(line, "no Entity_LogicalId");
                continue;
            }

            published ??= DateTimeOffset.TryParseExact(
                row("fileGenerationDate"), "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
            if (!entities.TryGetValue(id, out var entity))
            {
                entities.Add(id, entity = []);
            }

            entity.Add(row);
        }

        return HeaderCsv.Content(file, [.. entities.Select(entity => Entry(entity.Key, entity.Value)).OfType<ListedEntry>()], published, skipped);
    }

    private static ListedEntry? Entry(string id, List<Func<string, string>> rows)
    {
        string[] All(string column) => [.. rows.Select(row => row(column)).Where(text => text.Length > 0 && text != "-").Distinct()];
        var names = rows.Select(WholeName).Where(name => name.Any(char.IsLetterOrDigit)).Distinct().Select(name => new ListedName(name)).ToList();
        return names.Count == 0 ? null : new ListedEntry
        {
            Id = id,
            Type = All("Entity_SubjectType_ClassificationCode").Contains("person") || All("Entity_SubjectType").Any(type => type is "P" or "person")
                ? NameType.Person
                : NameType.Organisation,
            Names = names,
            BirthDates = [.. rows.Select(BirthDate).OfType<BirthPeriod>().Distinct()],
            Countries = [.. CountryColumns.SelectMany(All)
                .Select(CountryNames.CodeOf).OfType<string>().Distinct()],
            Gender = All("NameAlias_Gender").FirstOrDefault(gender => gender is "M" or "F"),
            Identifiers =
                [.. rows.Where(row => row("Identification_Number") is { Length: > 0 } number && number != "-").Select(row => new ListedIdentifier(
                row("Identification_TypeCode") is { Length: > 0 } type ? type : "OTHER", row("Identification_Number"),
                    CountryNames.CodeOf(row("Identification_CountryIso2Code"))))],
            Remarks = All("Entity_Remark").FirstOrDefault(),
        };
    }

    private static string WholeName(Func<string, string> row) => row("NameAlias_WholeName") is { Length: > 0 } whole ? whole
        : string.Join(
            ' ', new[] { row("NameAlias_FirstName"), row("NameAlias_MiddleName"), row("NameAlias_LastName") }.Where(part => part.Length > 0));

    private static BirthPeriod? BirthDate(Func<string, string> row)
    {
        if (BirthPeriod.Parse(row("BirthDate_BirthDate")) is { } whole)
        {
            return whole;
        }

        var parts = new[] { row("BirthDate_Year"), row("BirthDate_Month"), row("BirthDate_Day") };
        var known = parts.TakeWhile(part => part.Length > 0 && part.All(char.IsAsciiDigit)).Select(
            (part, index) => part.PadLeft(index == 0 ? 4 : 2, '0')).ToList();
        return known.Count == 0 ? null : BirthPeriod.Parse(string.Join('-', known));
    }
}
