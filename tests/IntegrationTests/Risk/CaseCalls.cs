using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>The calls of compliance officers, and the events that clients receive.</summary>
internal static class CaseCalls
{
    public const string Cases = "/onboarding/v1/cases";

    public const string Ground = "01";

    public static JsonObject Body(string decision, string ground = Ground, string? level = null) => new JsonObject { ["decision"] = decision, ["groundCode"] = ground, ["comment"] = "seen" }
        .With("override", level is null ? null : new JsonObject { ["level"] = level, ["reason"] = "known", ["until"] = "2999-12-31" });

    public static Task<Answer> Decide(OnboardingApp app, string path, string decision, string ground = Ground, string? level = null) =>
        app.Send(HttpMethod.Post, $"{path}/decision", body: Body(decision, ground, level));

    /// <summary>The path of a new customer's open case.</summary>
    public static Task<string> OpenCase(OnboardingApp app) => OpenCase(app, request => app.Post(request));

    /// <summary>The path of the open case of a politically exposed person, whose request is sent by a given call.</summary>
    public static Task<string> OpenCase(OnboardingApp app, Func<JsonObject, Task<Answer>> send) => OpenCase(app, send, Payload.Person(Payload.Fresh("X")).With("isPEP", true));

    /// <summary>The path of the open case that a request makes.</summary>
    public static async Task<string> OpenCase(OnboardingApp app, Func<JsonObject, Task<Answer>> send, JsonObject request)
    {
        (await send(request)).ShouldBeOk();
        return $"{Cases}/{(await CaseOf(app, request["communicationNumber"]!.GetValue<string>()))["id"]}";
    }

    public static async Task<JsonNode> CaseOf(OnboardingApp app, string number) =>
        (await Until(async () => (await app.Get($"{Cases}?state=ALL&communicationNumber={number}")).ShouldBeOk().Items)).Should().ContainSingle().Subject;

    public static async Task<JsonNode> PublishedEvent(OnboardingApp app, string number, string phase) =>
        (await Until(async () => [.. (await Events(app, number)).Where(one => one["type"]!.GetValue<string>().EndsWith($".{phase}", StringComparison.Ordinal))]))
        .Should().ContainSingle().Subject;

    public static async Task<IReadOnlyList<JsonNode>> Events(OnboardingApp app, string number) =>
        (await app.Get($"/plain/events/{number}")).ShouldBeOk().Items;

    public static Task<IReadOnlyList<JsonNode>> Until(Func<Task<IReadOnlyList<JsonNode>>> found) => Eventually.Value(found, rows => rows.Count > 0);
}
