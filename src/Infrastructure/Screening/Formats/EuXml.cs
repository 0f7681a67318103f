using System.Globalization;
using System.Xml.Linq;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// The EU's consolidated list, XML 1.1. <c>strong="false"</c> is weak; country <c>00</c> is unknown; dates under <c>calendarType="ISLAMIC"</c> are
/// Hijri dates.
/// </summary>
internal sealed class EuXml : IListFormat
{
    public string Name => "eu-xml";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("eu-xml is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        DateTimeOffset? published = null;
        void Root(System.Xml.XmlReader root) => published = DateTimeOffset.TryParse(
            root.GetAttribute("generationDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
        foreach (var (line, element) in XmlElements.Of(file, "export", Root, "sanctionEntity"))
        {
            if (Entry(element) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow(file.Name, line, "no logicalId or no name"));
            }
        }

        return entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.") : new ListContent(entries, published, skipped);
    }

    private static ListedEntry? Entry(XElement element)
    {
        var names = element.Children("nameAlias").Select(alias => new ListedName(WholeName(alias), alias.Value("strong") == "false")).Where(
            name => name.Text.Any(char.IsLetterOrDigit)).ToList();
        if (element.Value("logicalId") is not { } id || names.Count == 0)
        {
            return null;
        }

        return new ListedEntry
        {
            Id = id,
            Type = element.Children("subjectType").FirstOrDefault() is { } subject && IsPerson(subject) ? NameType.Person : NameType.Organisation,
            Names = [.. names.OrderBy(name => name.IsWeak)],
            BirthDates = [.. element.Children("birthdate").Select(BirthDate).OfType<BirthPeriod>()],
            Countries = [.. element.Children("citizenship").Concat(element.Children("birthdate")).Concat(element.Children("address"))
                .Select(place => CountryNames.CodeOf(place.Value("countryIso2Code"))).OfType<string>().Distinct()],
            Gender = element.Children("nameAlias").Select(alias => alias.Value("gender")).FirstOrDefault(gender => gender is "M" or "F"),
            Identifiers = [.. element.Children("identification").Where(document => document.Value("number") is not null)
                .Select(document => new ListedIdentifier(document.Value("identificationTypeCode") ?? "OTHER", document.Value("number")!,
                    CountryNames.CodeOf(document.Value("countryIso2Code"))))],
            Position = element.Children("nameAlias").Select(alias => alias.Value("function")).FirstOrDefault(function => function is not null),
            Remarks = element.Text("remark"),
        };
    }

    private static bool IsPerson(XElement subjectType) => subjectType.Value("classificationCode") == "P" || subjectType.Value("code") == "person";

    private static string WholeName(XElement alias) =>
        alias.Value("wholeName") ?? string.Join(
            ' ', new[] { alias.Value("firstName"), alias.Value("middleName"), alias.Value("lastName") }.OfType<string>());

    private static BirthPeriod? BirthDate(XElement date)
    {
        var approximate = date.Value("circa") == "true";
        int? Part(string name, int least, int greatest) =>
            int.TryParse(date.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= greatest
                ? value
                : null;
        var (year, month, day) = (Part("year", 1, 2200), Part("monthOfYear", 1, 12), Part("dayOfMonth", 1, 31));
        if (date.Value("calendarType") is "ISLAMIC")
        {
            return HijriDates.Read(year, month, day);
        }

        if (date.Value("birthdate") is { } whole && BirthPeriod.Parse(whole) is { } period)
        {
            return period with { IsApproximate = approximate };
        }

        if (Part("yearRangeFrom", 1500, 2200) is { } from && Part("yearRangeTo", 1500, 2200) is { } to)
        {
            return BirthPeriod.Years(from, to, approximate);
        }

        return year is null ? null
            : month is null ? BirthPeriod.Year(year.Value, approximate)
            : day is null || day > DateTime.DaysInMonth(year.Value, month.Value) ? BirthPeriod.Month(year.Value, month.Value, approximate)
            : new BirthPeriod(new DateOnly(year.Value, month.Value, day.Value), new DateOnly(year.Value, month.Value, day.Value), approximate);
    }
}

/// <summary>
/// Converts dates of the Islamic calendar. The civil form of that calendar may differ from the intended date by a day or two, so the result is marked
/// as approximate.
/// </summary>
internal static class HijriDates
{
    private static readonly HijriCalendar Calendar = new();

    /// <summary>Returns the period in the Gregorian calendar, or null.</summary>
    public static BirthPeriod? Read(int? year, int? month, int? day)
    {
        if (year is null or < 1 or > 1600)
        {
            return null;
        }

        var first = Calendar.ToDateTime(year.Value, month ?? 1, Math.Min(day ?? 1, 29), 0, 0, 0, 0);
        var last = month is null ? Calendar.ToDateTime(year.Value + 1, 1, 1, 0, 0, 0, 0).AddDays(-1)
            : day is null ? first.AddDays(29) : first;
        return new BirthPeriod(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last), IsApproximate: true);
    }
}
