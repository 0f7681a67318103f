using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The calls of clients of the dialect, and their responses.</summary>
internal static class AmlyzeCalls
{
    public const string Path = "/amlyze-ws-rest/customer";
    public const string Polling = "/api/integration-services/v1/communications-events/";
    public const string AcceptedBody = """{"resultType":"REQUEST_ACCEPTED"}""";

    /// <summary>The body without the warnings that the default profile adds to an acceptance.</summary>
    public static string WithoutWarnings(this Answer answer)
    {
        if (!answer.Body.Contains("\"warnings\"", StringComparison.Ordinal))
        {
            return answer.Body;
        }

        var body = answer.Json.DeepClone().AsObject();
        body.Remove("warnings");
        return body.ToJsonString();
    }

    /// <summary>Sends a customer.</summary>
    public static Task<Answer> PostCustomer(this OnboardingApp app, JsonObject request, string? correlationId = null) => app.PostCustomer(request.ToJsonString(), correlationId);

    /// <summary>Sends a customer.</summary>
    public static Task<Answer> PostCustomer(this OnboardingApp app, string json, string? correlationId = null) =>
        app.PostCustomer(Encoding.UTF8.GetBytes(json), correlationId: correlationId);

    /// <summary>Sends any bytes.</summary>
    public static async Task<Answer> PostCustomer(this OnboardingApp app, byte[] body, string contentType = "application/json", string? correlationId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (correlationId is not null)
        {
            request.Headers.Add("X-Correlation-Id", correlationId);
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    /// <summary>Sends a customer as that caller.</summary>
    public static Task<Answer> PostCustomerAs(this OnboardingApp app, Caller caller, JsonObject customer) => app.Send(HttpMethod.Post, Path, caller.Basic, customer);

    /// <summary>The name under which clients are served a code; null if they are not.</summary>
    public static async Task<string?> ServedName(this OnboardingApp app, string classifier, string code) =>
        (await app.Get($"/classifier/{classifier}")).ShouldBeOk().Json.AsArray()
            .SingleOrDefault(one => one!["code"]!.GetValue<string>() == code)?["name"]!.GetValue<string>();

    /// <summary>Accepted as B, C and the default profile say it.</summary>
    public static Answer ShouldBeAccepted(this Answer answer)
    {
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Body);
        answer.WithoutWarnings().Should().Be(AcceptedBody);
        return answer;
    }

    /// <summary>Rejected as the default profile says it, with exactly these codes.</summary>
    public static Answer ShouldBeRejected(this Answer answer, params string[] codes)
    {
        answer.Status.Should().Be(HttpStatusCode.BadRequest, answer.Body);
        answer.Codes.Should().Equal(codes, answer.Body);
        answer.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
        answer.Json["errorCode"]!.GetValue<string>().Should().Be(codes[0]);
        return answer;
    }
}

/// <summary>The published requests.</summary>
internal static class AmlyzeContract
{
    private static readonly Contract Files = new("amlyze");

    /// <summary>The requests and events of 2026.</summary>
    public static Contract Of2026 { get; } = new("amlyze", "samples-2026");

    /// <summary>Their index.</summary>
    public static IReadOnlyList<JsonNode> Index { get; } = Files.Index;

    /// <summary>A request, as printed.</summary>
    public static string Sample(string name) => Files.Text($"{name}.json");
}
