using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>Items with one known defect each, and their expected codes.</summary>
internal static class KnownDefects
{
    public static IReadOnlyList<(string Codes, Func<JsonObject> Item)> All { get; } =
    [
        ("C001", () => Person("communicationNumber", null)),
        ("C002", () => Person("customerExtId", null)),
        ("C003", () => Person("requester", null)),
        ("C004", () => Person("action", "UPDATE")),
        ("C005", () => Person("action", "DELETE")),
        ("C006", () => Person("businessUnit", "NOWHERE")),
        ("C007", () => Person("riskManagementCategory", null)),
        ("C007", () => Person("riskManagementCategory", "NO_SUCH")),
        ("C008.I01", () => Person("riskLevel", "HUGE")),
        ("C008.I02", () => Person("riskManagementCategory", "LEAD_AMLYZE")),
        ("C009", () => Person("customerStatus", null)),
        ("C009", () => Person("customerStatus", "ASLEEP")),
        ("C010", () => Person("entityType", "ANIMAL")),
        ("C011", () => Person("applicationDate", "2024-02-30")),
        ("C012", () => Person("applicationDate", null)),
        ("C013", () => Person("customerStatus", "CLOSED")),
        ("C013a", () => Person("closingDate", "2024-01-01")),
        ("C014", () => Person("companyAssetValue", 5)),
        ("C015", () => Organization("lastName", "Garcia")),
        ("C016.I01", () => Person("firstName", null)),
        ("C016.I02", () => Person("lastName", new JsonArray())),
        ("C016.I06", () => Person("citizenshipCountry", "ZZ")),
        ("C016.I08", () => Person("secondCitizenshipCountry", "ZZ")),
        ("C017.O01", () => Organization("title", null)),
        ("C017.O02", () => Organization("registrationCountry", null)),
        ("C017.O03", () => Organization("legalForm", "NO_SUCH")),
        ("REG", () => Organization("registrationCountry", "ZZ")),
        ("C018", () => Person("isPEP", "perhaps")),
        ("Q004", () => Person("listAddress", "none")),
        ("Q004.ADR02", () => Person("listAddress", new JsonArray(new JsonObject { ["addressType"] = "RESIDENCE", ["addressDetails"] = "Here" }))),
        ("Q016", () => Person("listRelatedEntity", 7)),
        ("C017.C016.RE01", () => Organization("listRelatedEntity", new JsonArray(Owner()))),
        ("C016.C016.RE02", () => Person("listRelatedEntity", new JsonArray(Owner().With("relationType", "OWNER").With("entityType", null)))),
        ("C003 C012", () => Person("requester", " ").With("applicationDate", null)),
    ];

    private static JsonObject Person(string name, JsonNode? value) => BatchCalls.Person().With(name, value);

    private static JsonObject Organization(string name, JsonNode? value) => BatchCalls.Organization().With(name, value);

    private static JsonObject Owner() => new() { ["entityType"] = "INDIVIDUAL", ["firstName"] = "Ana", ["lastName"] = "Rosa" };
}
