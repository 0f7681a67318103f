using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>The calls about erasures and holds.</summary>
internal static class PrivacyCalls
{
    public const string Erasures = "/onboarding/v1/erasures";
    public const string Holds = "/onboarding/v1/holds";
    public const string Due = "/onboarding/v1/privacy/due";

    public static string Of(string customer, string what) => $"/onboarding/v1/customers/{customer}/{what}";

    /// <summary>Registers a person whose relationship ended on a day; its id.</summary>
    public static async Task<string> Closed(this OnboardingApp app, string externalId, string on, string? number = null, string? lastName = null)
    {
        var person = Payload.Person(externalId, number).Imported("LOW", "CLOSED").With("closingDate", on);
        (await app.Post(lastName is null ? person : person.With("lastName", lastName))).ShouldBeOk();
        return await app.IdOf(externalId);
    }

    public static Task<Answer> Erase(
        this OnboardingApp app, string customer, string? overrule = null, Caller? caller = null, string? person = null) => app.Send(
            HttpMethod.Post, Of(customer, "erasure"), caller?.Basic, new JsonObject { ["reason"] = "The person asked for it" }.With("overruleReason", overrule),
            person is null ? [] : [("X-Audit-User", person)]);

    public static Task<Answer> Post(this OnboardingApp app, string path, JsonObject? body = null, Caller? caller = null, string? person = null) =>
        app.Send(HttpMethod.Post, path, caller?.Basic, body, person is null ? [] : [("X-Audit-User", person)]);

    /// <summary>The erasure once nothing is left in the file, the trail and the journal.</summary>
    public static Task<JsonNode> Completed(this OnboardingApp app, string erasure) => Eventually.Value(
        async () => (await app.Get($"{Erasures}/{erasure}")).ShouldBeOk().Json, one => one["completedAt"] is not null);
}
