using System.Globalization;
using System.Xml.Linq;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// OFAC's XML (<c>sdn.xml</c>, <c>consolidated.xml</c>). Aliases have a category of their own; <c>weak</c> is weak. Gender is a kind of identifier.
/// The file states the number of its entries.
/// </summary>
internal sealed class OfacXml : IListFormat
{
    public string Name => "ofac-xml";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("ofac-xml is one file.");
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        DateTimeOffset? published = null;
        var stated = 0;
        foreach (var (line, element) in XmlElements.Of(file, "sdnList", _ => { }, "publshInformation", "sdnEntry"))
        {
            if (element.Name.LocalName == "publshInformation")
            {
                published = DateTimeOffset.TryParseExact(element.Text("Publish_Date"), "MM/dd/yyyy", CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal, out var date) ? date : null;
                stated = int.TryParse(element.Text("Record_Count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
            }
            else if (Entry(element) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                skipped.Add(new SkippedRow(file.Name, line, "no uid or no name"));
            }
        }

        return entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.")
            : entries.Count + skipped.Count < stated
                ? throw new ListFormatException($"{file.Name} states {stated} entries and has {entries.Count + skipped.Count}.")
                : new ListContent(entries, published, skipped);
    }

    private static ListedEntry? Entry(XElement element)
    {
        var name = FullName(element);
        if (element.Text("uid") is not { } id || !name.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        // The same notation as in the remarks of the CSV files, so that both formats state the same.
        var remarks = OfacRemarks.Read(string.Join(
            "; ", [.. Items(element, "idList", "id").Select(Identifier), element.Text("remarks") ?? string.Empty]));
        return new ListedEntry
        {
            Id = id,
            Type = element.Text("sdnType") switch
            {
                "Individual" => NameType.Person,
                "Vessel" => NameType.Vessel,
                "Aircraft" => NameType.Aircraft,
                _ => NameType.Organisation,
            },
            Names = [new(name), .. Items(element, "akaList", "aka")
                .Select(aka => new ListedName(FullName(aka), aka.Text("category") is "weak")).Where(alias => alias.Text.Any(char.IsLetterOrDigit)),
                .. remarks.WeakAliases.Select(alias => new ListedName(alias, IsWeak: true))],
            BirthDates = [.. Texts(element, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth").Select(EnglishDates.Read).OfType<BirthPeriod>()
                .Concat(remarks.BirthDates).Distinct()],
            Countries = [.. Texts(element, "nationalityList", "nationality", "country")
                .Concat(Texts(element, "citizenshipList", "citizenship", "country"))
                .Concat(Texts(element, "placeOfBirthList", "placeOfBirthItem", "placeOfBirth").Select(place => place.Split(',')[^1]))
                .Concat(Texts(element, "addressList", "address", "country"))
                .Concat(element.Children("vesselInfo").Select(vessel => vessel.Text("vesselFlag")).OfType<string>())
                .Select(CountryNames.CodeOf).Concat(remarks.Countries).OfType<string>().Distinct()],
            Gender = remarks.Gender,
            Identifiers = remarks.Identifiers,
            Position = element.Text("title"),
            Remarks = element.Text("remarks"),
        };
    }

    private static string FullName(XElement element) =>
        string.Join(", ", new[] { element.Text("lastName"), element.Text("firstName") }.OfType<string>());

    private static string Identifier(XElement id) =>
        $"{id.Text("idType")} {id.Text("idNumber")}{(id.Text("idCountry") is { } country ? $" ({country})" : string.Empty)}".Replace(';', ',');

    private static IEnumerable<XElement> Items(XElement element, string list, string item) =>
        element.Children(list).SelectMany(one => one.Children(item));

    private static IEnumerable<string> Texts(XElement element, string list, string item, string text) =>
        Items(element, list, item).Select(one => one.Text(text)).OfType<string>();
}
