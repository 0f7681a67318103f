using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze.Demo;

/// <summary>
/// Invented customers: four persons for each organisation, all to be assessed (EVALUATE). One of every twelve customers needs the decision of a
/// person. On the same day the customers are the same.
/// </summary>
internal static class DemoBook
{
    /// <summary>The number of customers.</summary>
    public const int Customers = 500;

    /// <summary>The number of customers that need a person's decision under the default settings.</summary>
    public const int Cases = 40;

    private const int Seed = 2_026;

    private static readonly string[] Services = ["CHECKINGACCOUNT", "LOANS", "CREDIT_LINE", "CURRENCY_EXCHANGE", "OUT_INTERNATIONAL_PAYMENT"];

    private static readonly Action<JsonObject>[] Reasons =
    [
        customer => customer["isPEP"] = true,
        customer => customer["isSanctioned"] = true,
        customer => customer["listRelatedEntity"] = new JsonArray(PoliticallyExposedDirector(customer)),
        customer => customer[IsPerson(customer) ? "citizenshipCountry" : "registrationCountry"] = "KP",
    ];

    /// <summary>Returns the customers, as a client would send them.</summary>
    public static IEnumerable<CustomerRequest> Requests(DateOnly today, AmlyzeOptions options)
    {
        var random = new Random(Seed);
        for (var number = 1; number <= Customers; number++)
        {
            var customer = number % 5 == 0 ? Organization(number, today, random) : Person(number, today, random);
            if (number % 12 == 5 && number / 12 < Cases)
            {
                Reasons[number / 12 % Reasons.Length](customer);
            }

            yield return (CustomerRequest)AmlyzeBodies.Read(
                JsonSerializer.SerializeToUtf8Bytes(customer), typeof(CustomerRequest), options.UnknownNames);
        }
    }

    private static JsonObject Person(int number, DateOnly today, Random random)
    {
        var (first, last, place) = (Pick(DemoNames.First, random), Pick(DemoNames.Last, random), Pick(DemoNames.Places, random));
        var customer = Base(number, "INDIVIDUAL", "IND", today, random);
        customer["firstName"] = first;
        customer["lastName"] = last;
        customer["birthDate"] = Day(today.AddDays(-random.Next(20 * 365, 75 * 365)));
        customer["citizenshipCountry"] = place.Country;
        customer["permanentResidenceCountry"] = place.Country;
        customer["isLegalResident"] = true;
        customer["isPEP"] = false;
        Place(customer, $"{first}.{last}.{number}@example.com", place, "RESIDENCE", random);
        return customer;
    }

    private static JsonObject Organization(int number, DateOnly today, Random random)
    {
        var place = Pick(DemoNames.Places, random);
        var title = $"{Pick(DemoNames.Company, random)} {Pick(DemoNames.Trade, random)} {number}";
        var customer = Base(number, "ORGANIZATION", "ORG", today, random);
        customer["title"] = title;
        customer["legalForm"] = "LTD";
        customer["registrationCountry"] = place.Country;
        Place(customer, $"office{number}@example.com", place, "REGISTRATION", random);
        return customer;
    }

    private static JsonObject Base(int number, string entityType, string category, DateOnly today, Random random)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"DEMO-{number:D4}");
        return new()
        {
            ["action"] = "CREATE",
            ["sourceOfRiskLevel"] = "EVALUATE",
            ["entityType"] = entityType,
            ["customerExtId"] = id,
            ["communicationNumber"] = $"{id}-1",
            ["requester"] = "Demo",
            ["customerStatus"] = "PENDING",
            ["riskManagementCategory"] = category,
            ["applicationDate"] = Instant(today.AddDays(-random.Next(2, 30))),
            ["approvalDate"] = Instant(today.AddDays(-1)),
            ["doesCashDominate"] = random.Next(8) == 0,
            ["initialDepositAmount"] = random.Next(1, 200) * 500,
            ["initialDepositCurrency"] = "EUR",
            ["listOrderedService"] = new JsonArray(new JsonObject { ["serviceType"] = Pick(Services, random) }),
            ["listIntroductionSource"] = new JsonArray(new JsonObject { ["introductionSource"] = random.Next(3) == 0 ? "Internet" : "Introducer" }),
        };
    }

    private static void Place(JsonObject customer, string email, (string Country, string City) place, string addressType, Random random)
    {
        customer["listContact"] = new JsonArray(
            new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = email, ["useForCommunication"] = true });
        customer["listAddress"] = new JsonArray(new JsonObject
        {
            ["addressType"] = addressType,
            ["addressDetails"] = $"{Pick(DemoNames.Streets, random)} {random.Next(1, 120)}, {place.City}",
            ["country"] = place.Country,
            ["city"] = place.City,
        });
    }

    private static JsonObject PoliticallyExposedDirector(JsonObject customer) => new()
    {
        ["extId"] = $"{customer["customerExtId"]}-R1",
        ["entityType"] = "INDIVIDUAL",
        ["firstName"] = DemoNames.First[0],
        ["lastName"] = DemoNames.Last[0],
        ["relationType"] = "DIRECTOR",
        ["isPEP"] = true,
    };

    private static bool IsPerson(JsonObject customer) => customer.ContainsKey("firstName");

    private static T Pick<T>(T[] values, Random random) => values[random.Next(values.Length)];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Instant(DateOnly day) => Day(day) + "T09:00:00.000Z";
}
