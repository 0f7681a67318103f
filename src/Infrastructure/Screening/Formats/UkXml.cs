using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// The UK Sanctions List. A name is in six parts, the last of which is the family name; an alias of low quality is weak; <c>dd/mm/1958</c> is a birth
/// date of which only the year is known.
/// </summary>
internal sealed partial class UkXml : IListFormat
{
    private static readonly string[] NameParts = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];
    private static readonly string[] CountryElements = ["Nationality", "CountryOfBirth", "AddressCountry", "CurrentBelievedFlagOfShip"];

    private static readonly (string Element, string Type)[] Numbers =
    [
        ("PassportNumber", "PASSPORT"), ("NationalIdentifierNumber", "NATIONAL_ID"), ("BusinessRegistrationNumber", "REGISTRATION"),
        ("IMONumber", "IMO"),
        ("HullIdentificationNumber", "HULL"),
    ];

    public string Name => "uk-xml";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("uk-xml is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        DateTimeOffset? published = null;
        foreach (var (line, element) in XmlElements.Of(file, "Designations", _ => { }, "DateGenerated", "Designation"))
        {
            if (element.Name.LocalName == "DateGenerated")
            {
                published = DateTimeOffset.TryParseExact(element.Value.Trim(), "dd/MM/yyyy", CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal, out var date) ? date : null;
            }
            else if (Entry(element) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow(file.Name, line, "no UniqueID or no name"));
            }
        }

        return entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.") : new ListContent(entries, published, skipped);
    }

    private static ListedEntry? Entry(XElement element)
    {
        // A main name comes first, whatever the order of the file.
        var names = Deep(element, "Name").Where(name => name.Children("NameType").Any())
            .Select(name => (IsMain: name.Text("NameType") is "Primary Name", Name: new ListedName(FullName(name), IsWeak(name))))
            .Where(name => name.Name.Text.Any(char.IsLetterOrDigit)).OrderBy(name => name.IsMain ? 0 : name.Name.IsWeak ? 2 : 1)
            .Select(name => name.Name).ToList();
        if (element.Text("UniqueID") is not { } id || names.Count == 0)
        {
            return null;
        }

        var original = Deep(element, "NameNonLatinScript").Select(name => name.Value.Trim()).Where(name => name.Any(char.IsLetterOrDigit));
        return new ListedEntry
        {
            Id = id,
            Type = element.Text("IndividualEntityShip") switch
            {
                "Individual" => NameType.Person,
                "Ship" => NameType.Vessel,
                _ => NameType.Organisation,
            },
            Names = [.. names.Concat(original.Select(name => new ListedName(name))).Distinct()],
            BirthDates = [.. Texts(element, "DOB").Select(BirthDate).OfType<BirthPeriod>().Distinct()],
            Countries = [.. CountryElements.SelectMany(name => Texts(element, name)).Select(CountryNames.CodeOf).OfType<string>().Distinct()],
            Gender = Texts(element, "Gender").Select(gender => gender switch { "Male" => "M", "Female" => "F", _ => null }).FirstOrDefault(),
            Identifiers = [.. Numbers.SelectMany(number => Texts(element, number.Element)
                .Select(text => new ListedIdentifier(number.Type, text, null))).Distinct()],
            Position = string.Join("; ", Texts(element, "Position")) is { Length: > 0 } position ? position : null,
            Remarks = element.Text("OtherInformation"),
        };
    }

    private static string FullName(XElement name) => string.Join(' ', NameParts.Select(part => name.Text(part)).OfType<string>());

    private static bool IsWeak(XElement name) => name.Text("AliasStrength")?.StartsWith("Low", StringComparison.OrdinalIgnoreCase) == true;

    private static BirthPeriod? BirthDate(string text)
    {
        if (Date().Match(text) is not { Success: true } match)
        {
            return EnglishDates.Read(text);
        }

        int? Part(int group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : null;
        var (day, month) = (Part(1), Part(2));
        return BirthPeriod.Parse(match.Groups[3].Value + (month is null ? string.Empty : $"-{month:00}") + (month is null || day is null
            ? string.Empty
            : $"-{day:00}"));
    }

    private static IEnumerable<XElement> Deep(XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    // An element that contains others is a list of its own kind.
    private static IEnumerable<string> Texts(XElement element, string name) =>
        Deep(element, name).Where(child => !child.HasElements).Select(child => child.Value.Trim()).Where(text => text.Length > 0 && text != "-");

    [GeneratedRegex(@"^(\d\d|dd)/(\d\d|mm)/(\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
