using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Entity tags and conditional changes in the core API.</summary>
public sealed class Conditions(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private int _last;

    [Fact]
    public async Task Clients()
    {
        var app = await database.Plain().App();
        var client = await app.AddClient(["core"]);
        await Of(app, $"{CallerCalls.Clients}/{client.Id}", HttpMethod.Put, () => new JsonObject
        {
            ["name"] = $"Bank {_last++}",
            ["dialects"] = new JsonArray("core"),
            ["roles"] = new JsonArray("reader"),
            ["businessUnits"] = new JsonArray(),
        }).ShouldHold();

        var path = $"{CallerCalls.Clients}/{client.Id}";
        var tag = (await app.Get(path)).ShouldBeOk().Headers["ETag"];
        foreach (var (method, call) in new[] { (HttpMethod.Post, path + "/secret"), (HttpMethod.Delete, path) })
        {
            (await app.Send(method, call, headers: ("If-Match", "\"other\""))).ShouldBeProblem(412).Codes.Should().Equal("precondition_failed");
        }

        (await app.Send(HttpMethod.Post, path + "/secret", headers: ("If-Match", tag))).ShouldBeOk();
        (await app.Send(HttpMethod.Delete, path, headers: ("If-Match", tag))).ShouldBeProblem(412);
    }

    [Fact]
    public async Task Codes_of_classifiers() =>
        await Of(await database.Plain().App(), "/onboarding/v1/classifiers/legalForm/codes/LTD", HttpMethod.Put, () => new JsonObject { ["name"] = $"Limited {_last++}" }).ShouldHold();

    [Fact]
    public async Task Drafts_of_rule_sets()
    {
        var app = await database.Plain().App();
        var path = $"{RuleSetCalls.Sets}/default/draft";
        JsonNode Document() => JsonNode.Parse(RuleSetCalls.Document("default", $"Draft {_last++}"))!;
        (await app.Send(HttpMethod.Put, path, null, Document(), ("If-Match", "*"))).ShouldBeProblem(412);
        (await app.Send(HttpMethod.Put, path, null, Document(), ("If-None-Match", "*"))).ShouldBeOk();
        await Of(app, path, HttpMethod.Put, Document).ShouldHold();

        var reviewed = (await app.Get(path)).ShouldBeOk().Headers["ETag"];
        (await app.Send(HttpMethod.Put, path, null, Document())).ShouldBeOk();
        (await app.Send(HttpMethod.Post, $"{RuleSetCalls.Sets}/default/publish", headers: ("If-Match", reviewed))).ShouldBeProblem(412);
    }

    [Fact]
    public async Task Cases()
    {
        var app = await database.Plain().App();
        var path = await CaseCalls.OpenCase(app);
        await new ConditionalCalls(
            headers => app.Send(HttpMethod.Get, path, headers: headers),
            headers => app.Send(HttpMethod.Head, path, headers: headers),
            async headers =>
            {
                var answer = await app.Send(HttpMethod.Post, $"{path}/{(_last % 2 == 0 ? "claim" : "release")}", headers: headers);
                _last += answer.Status == HttpStatusCode.OK ? 1 : 0;
                return answer;
            }).ShouldHold();

        var seen = (await app.Get(path)).ShouldBeOk().Headers["ETag"];
        (await app.Send(HttpMethod.Post, $"{path}/claim?takeOver=true", headers: ("If-Match", seen))).ShouldBeOk();
        (await app.Send(HttpMethod.Post, $"{path}/decision", null, CaseCalls.Body("ACCEPTED"), ("If-Match", seen))).ShouldBeProblem(412);
        var now = (await app.Get(path)).ShouldBeOk().Headers["ETag"];
        (await app.Send(HttpMethod.Post, $"{path}/decision", null, CaseCalls.Body("ACCEPTED"), ("If-Match", now))).ShouldBeOk();
        (await app.Send(HttpMethod.Post, $"{path}/reopening", null, new JsonObject { ["reason"] = "again" }, ("If-Match", now))).ShouldBeProblem(412);
    }

    [Fact]
    public async Task Subscriptions()
    {
        var app = await database.Plain().App();
        var added = await app.Send(HttpMethod.Post, "/onboarding/v1/subscriptions", null, new JsonObject
        {
            ["url"] = "https://receiver.example/hook",
            ["types"] = new JsonArray("*"),
            ["dialect"] = "plain",
        });
        ((int)added.Status).Should().Be(201, added.Body);
        var path = $"/onboarding/v1/subscriptions/{added.Json["id"]}";
        await new ConditionalCalls(
            headers => app.Send(HttpMethod.Get, path, headers: headers),
            headers => app.Send(HttpMethod.Head, path, headers: headers),
            async headers =>
            {
                var answer = await app.Send(HttpMethod.Post, $"{path}/{(_last % 2 == 0 ? "pause" : "resume")}", headers: headers);
                _last += answer.Status == HttpStatusCode.OK ? 1 : 0;
                return answer;
            }).ShouldHold();
        (await app.Send(HttpMethod.Delete, path, headers: ("If-Match", "\"other\""))).ShouldBeProblem(412);
    }

    [Fact]
    public async Task The_tag_of_a_customer_changes_when_an_assessment_changes_it()
    {
        var app = await database.Plain().App();
        var person = Payload.Person(Payload.Fresh("X")).With("isPEP", true);
        var path = await CaseCalls.OpenCase(app, request => app.Post(request), person);
        var customer = $"/onboarding/v1/customers/by-external-id/{person["customerExtId"]}";
        var before = (await app.Get(customer)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, customer, headers: ("If-None-Match", before.Headers["ETag"]))).Status.Should().Be(HttpStatusCode.NotModified);

        (await app.Send(HttpMethod.Post, $"{path}/claim")).ShouldBeOk();
        (await CaseCalls.Decide(app, path, "ACCEPTED")).ShouldBeOk();

        var after = (await app.Get(customer)).ShouldBeOk();
        after.Json["version"]!.GetValue<int>().Should().Be(before.Json["version"]!.GetValue<int>());
        after.Headers["ETag"].Should().NotBe(before.Headers["ETag"]);
        (await app.Get($"/onboarding/v1/customers/{after.Json["id"]}")).ShouldBeOk().Headers["ETag"].Should().Be(after.Headers["ETag"]);
    }

    [Fact]
    public async Task Two_conditional_changes_at_the_same_moment_do_not_both_succeed()
    {
        var app = await database.Plain().App();
        var path = $"{CallerCalls.Clients}/{(await app.AddClient(["core"])).Id}";
        for (var round = 0; round < 10; round++)
        {
            var tag = (await app.Get(path)).ShouldBeOk().Headers["ETag"];
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(one => app.Send(
                HttpMethod.Put,
                path,
                null,
                new JsonObject { ["name"] = $"Bank {one}", ["dialects"] = new JsonArray("core"), ["roles"] = new JsonArray("reader"), ["businessUnits"] = new JsonArray() },
                ("If-Match", tag))));
            answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
            answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed).Should().Be(7);
        }
    }

    private static ConditionalCalls Of(OnboardingApp app, string path, HttpMethod method, Func<JsonNode> body) => new(
        headers => app.Send(HttpMethod.Get, path, headers: headers),
        headers => app.Send(HttpMethod.Head, path, headers: headers),
        headers => app.Send(method, path, null, body(), headers));
}
