using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>Match policies and thresholds of an account, and the self-test that supports them.</summary>
public abstract class MatchPolicies(Database database)
{
    private const string Root = "/onboarding/v1/screening";
    private static readonly string[] Roles = ["reader", "operator", "compliance", "administrator"];

    [Fact]
    public async Task A_policy_is_drafted_simulated_published_and_used_for_its_account_alone()
    {
        var app = await database.App();
        var (account, other) = (Payload.Fresh("bank-"), Payload.Fresh("bank-"));
        var (ours, theirs) = (await app.AddClient(["core", "plain"], account, Roles), await app.AddClient(["core", "plain"], other, Roles));
        var key = await List(app, ours, "w1,INDIVIDUAL,Ludmila Petrowna Sorokina");
        var (near, far) = (Person("Ludmila", "Sorokina"), Person("Jonas", "Abendroth"));
        await app.PostAs(ours, near);
        await app.PostAs(ours, far);
        (await app.GetAs(ours, $"{Root}/policy")).ShouldBeOk().Json["isShipped"]!.GetValue<bool>().Should().BeTrue();

        (await Put(app, ours, new JsonObject { ["name"] = "Strict", ["listThresholds"] = new JsonObject { [key] = 0.97 } })).ShouldBeOk();
        var simulated = (await Send(app, ours, "policy/simulate", [])).ShouldBeOk().Json;
        (simulated["customers"]!.GetValue<int>(), simulated["alerted"]!.GetValue<int>(), simulated["wouldAlert"]!.GetValue<int>(), simulated["gone"]!.GetValue<int>()).Should().Be((2, 1, 0, 1));
        simulated["movers"]![0]!["gone"]![0]!.GetValue<string>().Should().Be($"{key}/w1");
        (await Status(app, ours, "Ludmila Sorokina")).Should().Be("HITS", "a draft is not in force");

        var published = await Send(app, ours, "policy/publish");
        published.Status.Should().Be(HttpStatusCode.Created);
        published.Json["version"]!.GetValue<int>().Should().Be(2);
        (await Status(app, ours, "Ludmila Sorokina")).Should().Be("CLEAR");
        (await Status(app, ours, "Ludmila Petrowna Sorokina")).Should().Be("HITS");
        var policy = (await Send(app, ours, "match", Query("x"))).ShouldBeOk().Json["policy"]!;
        policy["version"]!.GetValue<int>().Should().Be(2);
        policy["sha256"]!.GetValue<string>().Should().Be(published.Json["sha256"]!.GetValue<string>());
        (await Send(app, theirs, "match", Query("x"))).ShouldBeOk().Json["policy"]!["version"]!.GetValue<int>().Should().Be(1);
        (await app.GetAs(theirs, $"{Root}/policy/versions/2")).Status.Should().Be(HttpStatusCode.NotFound);

        (await app.GetAs(ours, $"{Root}/policy/versions/2")).ShouldBeOk().Json["listThresholds"]![key]!.GetValue<decimal>().Should().Be(0.97m);
        (await app.GetAs(ours, $"{Root}/policy/versions/1")).ShouldBeOk().Json["weights"]!["conflict"]!.GetValue<decimal>().Should().Be(0.26m);
        (await app.GetAs(ours, $"{Root}/policy")).ShouldBeOk().Json["versions"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()).Should().Equal(2, 1);
        (await app.GetAs(ours, $"{Root}/policy/draft")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_instance_uses_a_published_policy_within_seconds()
    {
        var (app, second) = (await database.App(), await database.Start());
        var ours = await app.AddClient(["core"], Payload.Fresh("bank-"), Roles);
        await Put(app, ours, new JsonObject { ["name"] = "Other" });
        await Send(app, ours, "policy/publish");

        await Eventually.True(
            async () => (await Send(second, ours, "match", Query("x"))).ShouldBeOk().Json["policy"]!["version"]!.GetValue<int>() == 2, () => "the other instance still uses version 1");
    }

    [Fact]
    public async Task Defects_are_all_reported_and_a_draft_needs_compliance()
    {
        var app = await database.App();
        var ours = await app.AddClient(["core"], Payload.Fresh("bank-"), Roles);
        var reader = await app.AddClient(["core"], Payload.Fresh("bank-"), ["reader", "operator"]);

        var rejected = await Put(app, ours, new JsonObject { ["thresholds"] = new JsonObject { ["MARS"] = 0.7 }, ["weights"] = new JsonObject { ["sound"] = 2 }, ["other"] = 1 });

        rejected.Status.Should().Be(HttpStatusCode.BadRequest);
        rejected.Json["findings"]!.AsArray().Select(finding => finding!["path"]!.GetValue<string>()).Should().BeEquivalentTo("/thresholds/MARS", "/weights/sound", "/other", "/name");
        (await Put(app, reader, new JsonObject { ["name"] = "x" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await Send(app, reader, "self-test", [])).Status.Should().Be(HttpStatusCode.Forbidden);
        (await Send(app, ours, "policy/publish")).Status.Should().Be(HttpStatusCode.NotFound);
        (await Send(app, ours, "policy/simulate", [])).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_decisions_need_two_persons_another_one_publishes()
    {
        var app = await database.Start(("Screening:SecondPairOfEyes:0", "SANCTIONS"));
        var ours = await app.AddClient(["core"], Payload.Fresh("bank-"), Roles);
        (string, string)[] By(string name) => [("X-Audit-User", name)];
        await app.Send(HttpMethod.Put, $"{Root}/policy/draft", ours.Basic, new JsonObject { ["name"] = "x" }, By("ieva"));

        (await app.Send(HttpMethod.Post, $"{Root}/policy/publish", ours.Basic, null, By("ieva"))).Codes.Should().Equal("approver_is_proposer");
        (await app.Send(HttpMethod.Post, $"{Root}/policy/publish", ours.Basic, null, By("jonas"))).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_self_test_reports_what_alterations_find_and_whom_thresholds_alert()
    {
        var app = await database.App();
        var account = Payload.Fresh("bank-");
        var (ours, theirs) = (await app.AddClient(["core", "plain"], account, Roles), await app.AddClient(["core"], Payload.Fresh("bank-"), Roles));
        await List(app, ours, "w1,INDIVIDUAL,Ludmila Petrowna Sorokina,1971-04-02,BY", "w2,INDIVIDUAL,Karim Tahir,1968,YE", "w3,ORGANIZATION,Nordwind Trading,,RU", "w4,VESSEL,Nord Star,,");
        await app.PostAs(ours, Person("Ludmila", "Sorokina"));
        await app.PostAs(ours, Person("Jonas", "Abendroth"));

        var started = await Send(app, ours, "self-test", new JsonObject { ["seed"] = 7, ["entries"] = 100 });
        started.Status.Should().Be(HttpStatusCode.Accepted);
        var path = started.Headers["Location"];
        var test = (await Eventually.Value(async () => (await app.GetAs(ours, path)).ShouldBeOk().Json, one => one["state"]!.GetValue<string>() != "RUNNING"))!;

        test["state"]!.GetValue<string>().Should().Be("COMPLETED");
        var report = test["report"]!;
        report["sampled"]!.GetValue<int>().Should().BeGreaterThanOrEqualTo(3, "vessels are not customers");
        JsonNode Kind(string kind) => report["kinds"]!.AsArray().Single(one => one!["kind"]!.GetValue<string>() == kind)!;
        Kind("SAME")["share"]!.GetValue<decimal>().Should().Be(1);
        Kind("ORDER")["share"]!.GetValue<decimal>().Should().Be(1);
        Kind("CONTRADICTED")["found"]!.GetValue<int>().Should().Be(0);
        Kind("CONTRADICTED")["tried"]!.GetValue<int>().Should().BeGreaterThanOrEqualTo(2);
        (report["customers"]!.GetValue<int>(), report["alerted"]!.GetValue<int>()).Should().Be((2, 1));
        report["alertedFrom"]!["0.55"]!.GetValue<int>().Should().BeGreaterThanOrEqualTo(1);
        report["alertedFrom"]!["1.00"]!.GetValue<int>().Should().Be(0);

        (await app.GetAs(theirs, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.GetAs(ours, $"{Root}/self-test")).ShouldBeOk().Json.AsArray().Should().ContainSingle();
        var run = await CommandRun.Of(database, "self-test", "--account", account, "--seed", "7", "--entries", "100", "--json");
        run.ExitCode.Should().Be(0, run.Error);
        JsonNode.Parse(run.LastLine)!["report"]!.ToJsonString().Should().Be(report.ToJsonString(), "the same seed on the same lists gives the same report");
        (await CommandRun.Of(database, "self-test", "--account", account)).Output.Should().Contain("LETTER_DROPPED");
        (await Send(app, ours, "self-test", new JsonObject { ["entries"] = 0 })).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static JsonObject Person(string first, string last)
    {
        var person = Payload.Person(Payload.Fresh("X"));
        person["firstName"] = first;
        person["lastName"] = last;
        return person;
    }

    private static async Task<string> List(OnboardingApp app, Caller client, params string[] rows)
    {
        var key = Payload.Fresh("own-").ToLowerInvariant();
        await app.Send(HttpMethod.Put, $"{Root}/lists/{key}", client.Basic, new JsonObject { ["name"] = "Our list", ["process"] = "INTERNAL_LIST", ["format"] = "core-csv" });
        var header = rows[0].Count(letter => letter == ',') > 2 ? "id,type,name,birthDate,countries\n" : "id,type,name\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{key}/versions")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(header + string.Join('\n', rows) + "\n")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
        (await Answer.Of(await app.Client.SendAsync(request))).Status.Should().Be(HttpStatusCode.Created);
        return key;
    }

    private static Task<Answer> Put(OnboardingApp app, Caller client, JsonObject document) => app.Send(HttpMethod.Put, $"{Root}/policy/draft", client.Basic, document);

    private static Task<Answer> Send(OnboardingApp app, Caller client, string path, JsonObject? body = null) => app.Send(HttpMethod.Post, $"{Root}/{path}", client.Basic, body);

    private static JsonObject Query(string name) => new() { ["queries"] = new JsonArray(new JsonObject { ["id"] = "1", ["entityType"] = "INDIVIDUAL", ["name"] = name }) };

    private static async Task<string> Status(OnboardingApp app, Caller client, string name) =>
        (await Send(app, client, "match", Query(name))).ShouldBeOk().Json["results"]![0]!["status"]!.GetValue<string>();
}

public sealed class MatchPoliciesOnSqlite(SqliteDatabase database) : MatchPolicies(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class MatchPoliciesOnSqlServer(SqlServerDatabase database) : MatchPolicies(database.Plain()), IClassFixture<SqlServerDatabase>;
