using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>AMLYZE requests with defaults that are accepted; a test says only what matters to it.</summary>
public static class Payload
{
    private static int _last;

    /// <summary>A number nobody used before.</summary>
    public static string Fresh(string prefix) => $"{prefix}-{Interlocked.Increment(ref _last)}-{Guid.NewGuid():N}";

    /// <summary>A person, EVALUATE.</summary>
    public static JsonObject Person(string externalId, string? number = null, string? action = "CREATE", string requester = "bank") => new()
    {
        ["communicationNumber"] = number ?? Fresh("N"),
        ["requester"] = requester,
        ["action"] = action,
        ["sourceOfRiskLevel"] = "EVALUATE",
        ["riskManagementCategory"] = "IND_AMLYZE",
        ["entityType"] = "INDIVIDUAL",
        ["customerExtId"] = externalId,
        ["applicationDate"] = "2024-01-03",
        ["firstName"] = "Vardenis",
        ["lastName"] = "Pavardenis",
        ["citizenshipCountry"] = "LT",
    };

    /// <summary>An organisation, EVALUATE.</summary>
    public static JsonObject Organization(string externalId, string? number = null, string? action = "CREATE") => new()
    {
        ["communicationNumber"] = number ?? Fresh("N"),
        ["requester"] = "bank",
        ["action"] = action,
        ["sourceOfRiskLevel"] = "EVALUATE",
        ["riskManagementCategory"] = "ORG_AMLYZE",
        ["entityType"] = "ORGANIZATION",
        ["customerExtId"] = externalId,
        ["applicationDate"] = "2024-01-03",
        ["title"] = "UAB Karuna",
        ["registrationCountry"] = "LT",
        ["legalForm"] = "LTD",
    };

    /// <summary>The same request with one member changed, or taken away by nothing.</summary>
    public static JsonObject With(this JsonObject request, string name, JsonNode? value)
    {
        if (value is null)
        {
            request.Remove(name);
        }
        else
        {
            request[name] = value;
        }

        return request;
    }

    /// <summary>The risk level and status imported.</summary>
    public static JsonObject Imported(this JsonObject request, string riskLevel, string status) => request
        .With("sourceOfRiskLevel", "IMPORT").With("riskLevel", riskLevel).With("customerStatus", status);

    /// <summary>Sends the request.</summary>
    public static Task<Answer> Post(this OnboardingApp app, JsonObject request, string? correlationId = null) =>
        app.PostCustomer(request.ToJsonString(), correlationId);
}
