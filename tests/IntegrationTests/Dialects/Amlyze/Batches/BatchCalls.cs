using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>The two batch calls, and items for them.</summary>
internal static class BatchCalls
{
    public const string SavePath = "/amlyze-ws-rest/batch-customers";
    public const string ValidatePath = "/amlyze-ws-rest/validate-batch-customers";

    /// <summary>A person as an item, without sourceOfRiskLevel.</summary>
    public static JsonObject Person(string? externalId = null, string? number = null, string action = "CREATE", string requester = "bank") =>
        Item(Payload.Person(externalId ?? Payload.Fresh("X"), number, action, requester));

    /// <summary>An organisation as an item.</summary>
    public static JsonObject Organization(string? externalId = null, string action = "CREATE") =>
        Item(Payload.Organization(externalId ?? Payload.Fresh("X"), action: action));

    /// <summary>The body of a batch of items, each as JSON.</summary>
    public static string Body(IEnumerable<string> items) => $$"""{"customers":[{{string.Join(',', items)}}]}""";

    public static Task<IReadOnlyList<JsonNode>> Save(this OnboardingApp app, params JsonObject[] items) => app.Results(SavePath, Texts(items));

    public static Task<IReadOnlyList<JsonNode>> Validate(this OnboardingApp app, params JsonObject[] items) => app.Results(ValidatePath, Texts(items));

    /// <summary>Returns the results of a batch with the documented response.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Results(this OnboardingApp app, string path, IEnumerable<string> items)
    {
        var answer = (await app.Send(path, Body(items))).ShouldBeOk();
        answer.ContentType.Should().StartWith("application/json");
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("results", "timeElapsedMs");
        answer.Json["timeElapsedMs"]!.GetValue<long>().Should().BeGreaterThanOrEqualTo(0);
        return [.. answer.Json["results"]!.AsArray().Select(result => result!)];
    }

    public static Task<Answer> Send(this OnboardingApp app, string path, string body) => app.Send(path, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));

    /// <summary>Sends any body, as JSON by default.</summary>
    public static async Task<Answer> Send(this OnboardingApp app, string path, HttpContent body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    /// <summary>Returns the code of a result; empty if it was accepted.</summary>
    public static string Code(this JsonNode result) => result["errorCode"]?.GetValue<string>() ?? "";

    /// <summary>Returns all codes of a result.</summary>
    public static string Codes(this JsonNode result) =>
        string.Join(' ', result["findings"]?.AsArray().Select(finding => finding!["code"]!.GetValue<string>()) ?? []);

    /// <summary>Returns a result without its duration.</summary>
    public static string Timeless(this JsonNode result)
    {
        var copy = result.DeepClone().AsObject();
        copy["timeElapsedMs"]!.GetValue<long>().Should().BeGreaterThanOrEqualTo(0);
        copy.Remove("timeElapsedMs");
        return copy.ToJsonString();
    }

    private static IEnumerable<string> Texts(IEnumerable<JsonObject> items) => items.Select(item => item.ToJsonString());

    private static JsonObject Item(JsonObject request) => request.With("sourceOfRiskLevel", null).With("customerStatus", "ACTIVE");
}
