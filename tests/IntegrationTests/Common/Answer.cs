using System.Net;
using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A response of the program, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The entries of a page.</summary>
    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(item => item!)];

    /// <summary>The codes of the findings in the response.</summary>
    public IReadOnlyList<string> Codes => [.. Json["findings"]!.AsArray().Select(finding => finding!["code"]!.GetValue<string>())];

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response)
        {
            return new(
                response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.Concat(response.Content.Headers)
                    .ToDictionary(one => one.Key, one => string.Join(",", one.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    public Answer ShouldBeOk(string because = "")
    {
        Status.Should().Be(HttpStatusCode.OK, "{0} {1}", because, Body);
        return this;
    }

    public Answer ShouldBe201()
    {
        Status.Should().Be(HttpStatusCode.Created, Body);
        return this;
    }

    /// <summary>Problem details (RFC 9457) of that status.</summary>
    public Answer ShouldBeProblem(int status)
    {
        ((int)Status).Should().Be(status, Body);
        ContentType.Should().StartWith("application/problem+json");
        Json["status"]!.GetValue<int>().Should().Be(status);
        Json["title"]!.GetValue<string>().Should().NotBeNullOrEmpty();
        return this;
    }
}
