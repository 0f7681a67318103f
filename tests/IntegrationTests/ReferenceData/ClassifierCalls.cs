using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.ReferenceData;

/// <summary>The calls of administrators for classifiers, and the codes that clients see.</summary>
internal static class ClassifierCalls
{
    public const string Root = "/onboarding/v1/classifiers";

    /// <summary>Adds a code, or restores a retired one.</summary>
    public static Task<Answer> AddCode(this OnboardingApp app, string classifier, string? code, string? name = null) =>
        app.Send(HttpMethod.Post, $"{Root}/{classifier}/codes", new JsonObject().With("code", code).With("name", name).ToJsonString());

    /// <summary>Gives a code another name.</summary>
    public static Task<Answer> RenameCode(this OnboardingApp app, string classifier, string code, string? name) =>
        app.Send(HttpMethod.Put, PathOf(classifier, code), new JsonObject().With("name", name).ToJsonString());

    /// <summary>Retires a code.</summary>
    public static Task<Answer> RetireCode(this OnboardingApp app, string classifier, string code) => app.Send(HttpMethod.Delete, PathOf(classifier, code));

    /// <summary>The code as an administrator sees it; null if there is none.</summary>
    public static async Task<JsonNode?> StoredCode(this OnboardingApp app, string classifier, string code)
    {
        var answer = await app.Get(PathOf(classifier, code));
        return answer.Status == System.Net.HttpStatusCode.NotFound ? null : answer.ShouldBeOk().Json;
    }

    /// <summary>The codes that the instance accepts in new data now, as dialects read and serve them.</summary>
    public static IReadOnlyList<CodeEntry> Served(this OnboardingApp app, string classifier) =>
        app.Services.GetRequiredService<IClassifiers>().Current.ListOf(ClassifierNames.Find(classifier)!.Value);

    /// <summary>The name under which the instance serves a code; null if it does not.</summary>
    public static string? ServedName(this OnboardingApp app, string classifier, string code) =>
        app.Served(classifier).Where(one => one.Code == code).Select(one => one.Name).SingleOrDefault();

    /// <summary>The audit entries about a code, as command, outcome and reasons.</summary>
    public static async Task<IReadOnlyList<string>> Trail(this OnboardingApp app, string classifier, string code) =>
        [.. (await app.AuditOf("anonymous"))
            .Where(entry => entry["reference"]?.GetValue<string>() == $"{classifier}/{code}")
            .Select(entry => string.Join(' ', new[] { entry["command"], entry["outcome"] }.Concat(entry["codes"]!.AsArray()).Select(one => one!.GetValue<string>())))];

    /// <summary>Sends any text, or no body.</summary>
    public static async Task<Answer> Send(
        this OnboardingApp app, HttpMethod method, string path, string? body = null, string contentType = "application/json", string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static string PathOf(string classifier, string code) => $"{Root}/{classifier}/codes/{Uri.EscapeDataString(code)}";
}
