using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;

namespace Onboarding.IntegrationTests.Common;

/// <summary>Requests with defaults that are accepted; a test says only what matters to it. The names are the master's, which the plain dialect and AMLYZE both speak.</summary>
public static class Payload
{
    /// <summary>Where the plain dialect takes customers.</summary>
    public const string PlainCustomers = "/plain/customers";

    private static int _last;

    /// <summary>A number that no other test has used.</summary>
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

    /// <summary>The same request with one member changed, or taken away by null.</summary>
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

    /// <summary>Sends the request to the plain dialect.</summary>
    public static Task<Answer> Post(this OnboardingApp app, JsonObject request, string? correlationId = null) =>
        app.Send(HttpMethod.Post, PlainCustomers, body: request, headers: correlationId is null ? [] : [("X-Correlation-Id", correlationId)]);
}
