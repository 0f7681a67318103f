using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onboarding.UnitTests.Risk;

/// <summary>Random customers, the same ones for the same seed. Each has some of the data that the default rule set reads.</summary>
internal sealed class RandomProfiles(int seed)
{
    private static readonly string[] Countries = ["LT", "LV", "DE", "US", "VN", "SY", "KP", "IR", "MM", "GB", "AF", "XK"];
    private static readonly string[] Flags = ["isPEP", "isFamilyPEP", "isSanctioned", "isInAdverseMedia", "isInInternalList", "isLitigated"];

    private readonly Random _random = new(seed);

    public JsonElement Next() => JsonSerializer.SerializeToElement(NextNode());

    public JsonObject NextNode()
    {
        var customer = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["entityType"] = Maybe(0.95, () => One("INDIVIDUAL", "ORGANIZATION")) };
        foreach (var flag in Flags)
        {
            customer[flag] = Maybe(0.5, () => JsonValue.Create(_random.NextDouble() < 0.15));
        }

        foreach (var country in new[] { "citizenshipCountry", "secondCitizenshipCountry", "permanentResidenceCountry", "registrationCountry" })
        {
            customer[country] = Maybe(0.6, Country);
        }

        customer["listPurpose"] = Maybe(0.1, () => One("BLACK", "WHITE"));
        customer["legalForm"] = Maybe(0.4, () => One("LTD", "TRUST", "COOPERATIVE", "SHELL_BANK", "XYZ"));
        customer["addresses"] = List("country", Country);
        customer["relatedEntities"] = Maybe(0.5, () => new JsonArray(new JsonObject { ["isPEP"] = _random.NextDouble() < 0.2, ["isSanctioned"] = _random.NextDouble() < 0.1, ["country"] = Country() }));
        customer["questionnaire"] = Maybe(0.8, Questionnaire);
        return customer;
    }

    public int Number(int below) => _random.Next(below);

    private JsonObject Questionnaire() => new()
    {
        ["taxCountries"] = List("country", Country),
        ["activity"] = Maybe(0.7, () => new JsonObject
        {
            ["doesCashDominate"] = Maybe(0.7, () => JsonValue.Create(_random.NextDouble() < 0.3)),
            ["countries"] = List("country", Country),
            ["activities"] = List("activityType", () => One("ACTIVITY_OTHER", "TEST", "5")),
        }),
        ["payments"] = new JsonObject { ["countries"] = List("country", Country) },
        ["income"] = new JsonObject
        {
            ["turnovers"] = List("to", () => JsonValue.Create(_random.Next(2_000_000) / 7m)),
            ["sources"] = List("incomeSourceType", () => One("SALARY", "PASSIVE_INCOME", "OTHER")),
        },
        ["origin"] = new JsonObject
        {
            ["orderedServices"] = List("serviceType", () => One("LOANS", "CURRENCY_EXCHANGE", "OUT_INTERNATIONAL_PAYMENT", "NEW")),
            ["introductionSources"] = List("source", () => One("Internet", "Introducer", "Friend")),
        },
        ["initialDeposit"] = Maybe(0.5, () => new JsonObject { ["amount"] = _random.Next(300_000), ["currency"] = One("EUR", "USD", "BTC") }),
    };

    private JsonNode? Maybe(double chance, Func<JsonNode?> make) => _random.NextDouble() < chance ? make() : null;

    private JsonNode? List(string member, Func<JsonNode?> make) =>
        Maybe(0.7, () => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => (JsonNode)new JsonObject { [member] = make() })]));

    private JsonNode Country() => One(Countries);

    private JsonNode One(params string[] values) => values[_random.Next(values.Length)];
}
