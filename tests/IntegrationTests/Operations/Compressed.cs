using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Onboarding.Api.Common.Http;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Which responses are compressed, and the API description as stored bytes.</summary>
public sealed class Compressed(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData("/onboarding/v1/classifiers/country", "br")]
    [InlineData("/onboarding/v1/classifiers/country", "gzip")]
    [InlineData("/v3/api-docs", "gzip")]
    [InlineData("/v2/api-docs", "gzip")]
    public async Task A_client_that_accepts_it_gets_a_compressed_response(string path, string coding)
    {
        var app = await database.App();
        var plain = await app.Get(path);
        using var response = await Ask(app, path, coding);

        plain.Headers.Should().NotContainKey("Content-Encoding");
        response.Content.Headers.ContentEncoding.Should().Equal(coding);
        response.Headers.Vary.Should().Contain("Accept-Encoding");
        await using var sent = await response.Content.ReadAsStreamAsync();
        await using Stream inflated = coding == "br" ? new BrotliStream(sent, CompressionMode.Decompress) : new GZipStream(sent, CompressionMode.Decompress);
        (await new StreamReader(inflated, Encoding.UTF8).ReadToEndAsync()).Should().Be(plain.Body);
    }

    [Fact]
    public async Task A_response_with_a_secret_is_never_compressed()
    {
        var app = await database.App();
        var client = await app.AddClient(["core"], "default", ["administrator"], name: new string('x', 250));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{CallerCalls.Clients}/{client.Id}/secret");
        request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var response = await app.Client.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentEncoding.Should().BeEmpty();
    }

    [Fact]
    public void Every_call_whose_response_has_a_secret_or_a_token_is_marked()
    {
        var calls = from controller in typeof(HoldsSecretAttribute).Assembly.GetTypes()
                    where controller.IsSubclassOf(typeof(ControllerBase))
                    from action in controller.GetMethods()
                    where action.IsDefined(typeof(HttpMethodAttribute), inherit: false)
                    let responses = action.GetCustomAttributes(inherit: false).OfType<ProducesResponseTypeAttribute>().Select(one => one.Type)
                    where responses.Any(type => type is not null && HasSecret(type, []))
                    select (Name: $"{controller.Name}.{action.Name}", IsMarked: action.IsDefined(typeof(HoldsSecretAttribute), true) || controller.IsDefined(typeof(HoldsSecretAttribute), true));
        calls.Should().HaveCountGreaterThan(4).And.OnlyContain(call => call.IsMarked);
    }

    [Theory]
    [InlineData("/v2/api-docs")]
    [InlineData("/v3/api-docs")]
    public async Task The_description_is_the_same_bytes_each_time_and_304_for_its_tag(string path)
    {
        var app = await database.App();
        var (first, second) = (await app.Get(path), await app.Get(path));
        second.Body.Should().Be(first.Body);
        first.Headers["Cache-Control"].Should().Be("no-cache");
        var tag = first.Headers["ETag"];
        var known = await app.Send(HttpMethod.Get, path, null, null, ("If-None-Match", $"W/{tag}"));
        known.Status.Should().Be(HttpStatusCode.NotModified);
        known.Body.Should().BeEmpty();
        (await app.Send(HttpMethod.Get, path, null, null, ("If-None-Match", "\"other\""))).ShouldBeOk();
        (await app.Get(path + "/more")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Ask(OnboardingApp app, string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        return await app.Client.SendAsync(request);
    }

    private static bool HasSecret(Type type, HashSet<Type> seen) => type.Namespace?.StartsWith("Onboarding.", StringComparison.Ordinal) == true && seen.Add(type)
        && type.GetProperties().Any(member => member.Name is "Secret" or "WebhookSecret" or "AccessToken" || HasSecret(member.PropertyType, seen));
}
