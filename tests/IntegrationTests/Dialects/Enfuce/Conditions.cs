using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Entity tags and conditional changes of customers and links.</summary>
public sealed class Conditions(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private int _last;

    [Fact]
    public async Task Customers_are_changed_conditionally_by_PATCH_and_by_property()
    {
        var (app, client, id) = await Start();
        foreach (var (method, path) in new[] { (HttpMethod.Patch, $"/v3/PRIVATE/{id}"), (HttpMethod.Post, $"/v3/PRIVATE/{id}/update/firstName") })
        {
            await Of(app, client, $"/v3/{id}", method, path, () => new JsonObject { ["firstName"] = $"Matti {(char)('a' + _last++)}" }).ShouldHold();
        }
    }

    [Fact]
    public async Task The_same_tag_holds_in_the_core_API()
    {
        var (app, client, id) = await Start();
        var read = await Send(app, client, HttpMethod.Get, $"/v3/{id}", null, []);
        var core = await client.Core($"customers/by-external-id/{read.Json["customerNumber"]}");
        core.ShouldBeOk().Headers["ETag"].Should().Be(read.Headers["ETag"]);
    }

    [Fact]
    public async Task A_rejected_condition_has_the_form_of_the_dialect_and_is_audited()
    {
        var (app, client, id) = await Start();
        var answer = await Send(app, client, HttpMethod.Patch, $"/v3/PRIVATE/{id}", new JsonObject { ["firstName"] = "Other" }, [("If-Match", "\"0\"")]);
        answer.ShouldFail(412);
        (await client.AuditOf("onboarding.service")).Should().Contain(entry => entry["codes"]!.ToJsonString().Contains("precondition_failed"));
    }

    [Fact]
    public async Task Links_are_created_and_removed_conditionally()
    {
        var (app, client, child) = await Start();
        var parent = await client.Create(EnfucePayload.Private());
        var body = new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = long.Parse(parent, System.Globalization.CultureInfo.InvariantCulture) };
        Task<Answer> Link(HttpMethod method, params (string, string)[] headers) =>
            Send(app, client, method, $"/v3/{child}/link", method == HttpMethod.Post ? body.DeepClone() : null, headers);

        (await Link(HttpMethod.Post, ("If-Match", "*"))).ShouldFail(412);
        ((int)(await Link(HttpMethod.Post, ("If-None-Match", "*"))).Status).Should().Be(201);
        (await Link(HttpMethod.Post, ("If-None-Match", "*"))).ShouldFail(412);
        var tag = (await Link(HttpMethod.Get)).ShouldBeOk().Headers["ETag"];
        (await Link(HttpMethod.Get, ("If-None-Match", tag))).Status.Should().Be(HttpStatusCode.NotModified);
        (await Link(HttpMethod.Delete, ("If-Match", "\"other\""))).ShouldFail(412);
        (await Link(HttpMethod.Delete, ("If-Match", tag))).ShouldBeOk();
    }

    [Fact]
    public async Task A_PATCH_may_have_the_media_type_of_merge_patches_and_no_other_call_may()
    {
        var (app, client, id) = await Start();
        ((int)(await SendAs("application/merge-patch+json", HttpMethod.Patch, $"/v3/PRIVATE/{id}")).Status).Should().Be(200);
        ((int)(await SendAs("application/json-patch+json", HttpMethod.Patch, $"/v3/PRIVATE/{id}")).Status).Should().Be(415);
        ((int)(await SendAs("application/merge-patch+json", HttpMethod.Post, $"/v3/PRIVATE/{id}/update/firstName")).Status).Should().Be(415);

        async Task<HttpResponseMessage> Raw(string type, HttpMethod method, string path)
        {
            using var request = new HttpRequestMessage(method, $"{EnfuceCaller.Root}{path}?auditUser=test");
            request.Headers.TryAddWithoutValidation("Authorization", client.Client.Basic);
            request.Content = new StringContent("""{"firstName":"Merged"}""", new System.Net.Http.Headers.MediaTypeHeaderValue(type));
            return await app.Client.SendAsync(request);
        }

        async Task<Answer> SendAs(string type, HttpMethod method, string path) => await Answer.Of(await Raw(type, method, path));
    }

    private async Task<(OnboardingApp App, EnfuceCaller Client, string Id)> Start()
    {
        var app = await database.App();
        var client = await EnfuceCaller.Of(app);
        return (app, client, await client.Create(EnfucePayload.Private()));
    }

    private static ConditionalCalls Of(OnboardingApp app, EnfuceCaller client, string read, HttpMethod method, string change, Func<JsonNode> body) => new(
        headers => Send(app, client, HttpMethod.Get, read, null, headers),
        headers => Send(app, client, HttpMethod.Head, read, null, headers),
        headers => Send(app, client, method, change, body(), headers));

    private static Task<Answer> Send(OnboardingApp app, EnfuceCaller client, HttpMethod method, string path, JsonNode? body, (string, string)[] headers) =>
        app.Send(method, $"{EnfuceCaller.Root}{path}?auditUser=onboarding.service", client.Client.Basic, body, headers);
}
