using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Calls of the rule sets, and documents to send.</summary>
internal static class RuleSetCalls
{
    public const string Sets = "/onboarding/v1/risk/rule-sets";

    public static Task<Answer> RuleSet(this OnboardingApp app, string rest = "") => app.Get(Sets + rest);

    public static Task<Answer> SaveDraft(this OnboardingApp app, string key, string document) => app.Call(HttpMethod.Put, $"/{Uri.EscapeDataString(key)}/draft", document);

    public static Task<Answer> Publish(this OnboardingApp app, string key) => app.Call(HttpMethod.Post, $"/{Uri.EscapeDataString(key)}/publish", null);

    public static Task<Answer> Simulate(this OnboardingApp app, string key, string? body = "{}") => app.Call(HttpMethod.Post, $"/{Uri.EscapeDataString(key)}/simulate", body);

    /// <summary>The default's document for another key, under a name, with changes.</summary>
    public static string Document(string key, string name = "Mine", Action<JsonNode>? change = null)
    {
        var document = JsonNode.Parse(RuleSetDocuments.Default)!;
        (document["key"], document["name"]) = (key, name);
        change?.Invoke(document);
        return document.ToJsonString();
    }

    private static async Task<Answer> Call(this OnboardingApp app, HttpMethod method, string rest, string? body)
    {
        using var request = new HttpRequestMessage(method, Sets + rest)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return await Answer.Of(await app.Client.SendAsync(request));
    }
}
