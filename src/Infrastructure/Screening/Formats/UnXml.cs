using System.Globalization;
using System.Xml.Linq;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// The consolidated list of the UN Security Council. An alias may hold several names separated by <c>;</c>; <c>na</c> is not a name; quality
/// <c>Low</c> is weak.
/// </summary>
internal sealed class UnXml : IListFormat
{
    private static readonly string[] NameElements = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public string Name => "un-xml";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("un-xml is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        DateTimeOffset? published = null;
        void Root(System.Xml.XmlReader root) => published = DateTimeOffset.TryParse(
            root.GetAttribute("dateGenerated"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
        foreach (var (line, element) in XmlElements.Of(file, "CONSOLIDATED_LIST", Root, "INDIVIDUAL", "ENTITY"))
        {
            if (Entry(element) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow(file.Name, line, "no DATAID or no name"));
            }
        }

        return entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.") : new ListContent(entries, published, skipped);
    }

    private static ListedEntry? Entry(XElement element)
    {
        var isPerson = element.Name.LocalName == "INDIVIDUAL";
        var prefix = element.Name.LocalName;
        var id = element.Text("DATAID");
        var name = string.Join(' ', NameElements.Select(part => element.Text(part)).OfType<string>());
        if (id is null || !IsName(name))
        {
            return null;
        }

        var aliases = element.Children($"{prefix}_ALIAS").SelectMany(
            alias => (alias.Text("ALIAS_NAME") ?? string.Empty).Split(';', StringSplitOptions.TrimEntries)
            .Where(IsName).Select(text => new ListedName(text, IsWeak: alias.Text("QUALITY") is "Low")));
        var original = element.Text("NAME_ORIGINAL_SCRIPT") is { } script
            ? script.Split([';', '/'], StringSplitOptions.TrimEntries).Where(IsName).Select(text => new ListedName(text))
            : [];
        return new ListedEntry
        {
            Id = id,
            Type = isPerson ? NameType.Person : NameType.Organisation,
            Names = [new(name), .. aliases, .. original],
            BirthDates = [.. element.Children("INDIVIDUAL_DATE_OF_BIRTH").Select(BirthDate).OfType<BirthPeriod>()],
            Countries = [.. element.Children("NATIONALITY").SelectMany(nationality => nationality.Children("VALUE")).Select(value => value.Value)
                .Concat(element.Children($"{prefix}_ADDRESS").Concat(element.Children("INDIVIDUAL_PLACE_OF_BIRTH"))
                    .Select(place => place.Text("COUNTRY") ?? string.Empty))
                .Select(CountryNames.CodeOf).OfType<string>().Distinct()],
            Gender = element.Text("GENDER") switch { "Male" => "M", "Female" => "F", _ => null },
            Identifiers = [.. element.Children("INDIVIDUAL_DOCUMENT").Where(document => document.Text("NUMBER") is not null)
                .Select(document => new ListedIdentifier(document.Text("TYPE_OF_DOCUMENT") ?? "DOCUMENT", document.Text("NUMBER")!,
                    CountryNames.CodeOf(document.Text("ISSUING_COUNTRY") ?? document.Text("COUNTRY_OF_ISSUE"))))],
            Position = string.Join("; ", element.Children("DESIGNATION").SelectMany(designation => designation.Children("VALUE"))
                .Select(value => value.Value.Trim())) is { Length: > 0 } position ? position : null,
            Remarks = element.Text("COMMENTS1"),
        };
    }

    private static BirthPeriod? BirthDate(XElement date)
    {
        var approximate = date.Text("TYPE_OF_DATE") is "APPROXIMATELY";
        if (date.Text("DATE") is { } day && BirthPeriod.Parse(day[..Math.Min(10, day.Length)]) is { } period)
        {
            return period with { IsApproximate = approximate };
        }

        if (Year(date, "FROM_YEAR") is { } from && Year(date, "TO_YEAR") is { } to)
        {
            return BirthPeriod.Years(from, to, approximate);
        }

        return Year(date, "YEAR") is { } year ? BirthPeriod.Year(year, approximate) : date.Text("NOTE") is { } note ? EnglishDates.Read(note) : null;
    }

    private static int? Year(XElement date, string element) =>
        int.TryParse(date.Text(element), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100 ? year : null;

    private static bool IsName(string text) =>
        text.Any(char.IsLetterOrDigit)
            && !text.Equals("na", StringComparison.OrdinalIgnoreCase)
            && !text.Equals("n/a", StringComparison.OrdinalIgnoreCase);
}
