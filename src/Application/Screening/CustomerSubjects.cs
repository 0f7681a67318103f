using System.Text.Json;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>Reads the parties of a stored customer, itself and its related entities, as they are compared with lists.</summary>
internal static class CustomerSubjects
{
    private static readonly string[] CustomerCountries =
        ["citizenshipCountry", "secondCitizenshipCountry", "permanentResidenceCountry", "birthCountry", "registrationCountry", "statedCountry"];

    private static readonly string[] EntityCountries = ["country", "birthCountry", "registrationCountry"];
    private static readonly string[] CustomerNames = ["fullName", "title", "tradingName"];
    private static readonly string[] EntityNames = ["title"];
    private static readonly string[] NameParts = ["firstName", "middleName", "lastName"];

    /// <summary>Returns the subjects that have a name.</summary>
    public static IReadOnlyList<Subject> Of(StoredCustomer customer)
    {
        using var json = JsonDocument.Parse(CustomerJson.OfVersion(customer));
        var root = json.RootElement;
        return
        [
            .. new[] { Of(root, CustomerNames, CustomerCountries) }
                .Concat(Items(root, "relatedEntities").Select(entity => Of(entity, EntityNames, EntityCountries))).OfType<Subject>(),
        ];
    }

    private static Subject? Of(JsonElement party, string[] wholeNames, string[] countries)
    {
        string[] names =
        [
            .. wholeNames.Select(name => Text(party, name))
                .Append(string.Join(' ', NameParts.Select(name => Text(party, name)).OfType<string>()))
                .OfType<string>().Where(name => name.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal),
        ];
        var isPerson = Text(party, "entityType") != Codes<EntityType>.Of(EntityType.Organization);
        return names.Length == 0 ? null : new Subject(
            isPerson ? NameType.Person : NameType.Organisation,
            names,
            isPerson ? BirthPeriod.Parse(Text(party, "birthDate")) : null,
            null,
            [.. countries.Select(name => CountryNames.CodeOf(Text(party, name))).OfType<string>().Distinct()],
            Identifiers(party));
    }

    private static List<ListedIdentifier> Identifiers(JsonElement party)
    {
        var country = CountryNames.CodeOf(Text(party, "citizenshipCountry") ?? Text(party, "registrationCountry") ?? Text(party, "country"));
        var numbers = new List<ListedIdentifier>();
        if (Text(party, "nationalCode") is { } national)
        {
            numbers.Add(new("NATIONAL", national, country));
        }

        if (Text(party, "lei") is { } lei)
        {
            numbers.Add(new("LEI", lei, null));
        }

        foreach (var document in Items(party, "documents"))
        {
            if (Text(document, "documentNumber") is { } number)
            {
                numbers.Add(new(
                    Text(document, "identityDocumentType") ?? "OTHER", number, CountryNames.CodeOf(Text(document, "documentIssueCountry"))));
            }
        }

        return numbers;
    }

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> Items(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}
