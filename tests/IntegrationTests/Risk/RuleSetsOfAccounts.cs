using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>A draft or version of one account does not change how another account's customers are rated.</summary>
public abstract class RuleSetsOfAccounts(Database database)
{
    private static readonly string[] Roles = ["reader", "operator", "compliance"];

    [Fact]
    public async Task A_rule_set_rates_the_customers_of_its_account_only()
    {
        var app = await database.App();
        var (ours, theirs) = (await app.AddClient(["core", "plain"], Payload.Fresh("A"), Roles), await app.AddClient(["core", "plain"], Payload.Fresh("B"), Roles));
        var strict = RuleSetCalls.Document("default", "Strict", document => document["floors"]!.AsArray().Add(
            new JsonObject { ["id"] = "all", ["inputs"] = new JsonArray("/entityType"), ["values"] = new JsonArray("INDIVIDUAL"), ["atLeast"] = "EXTREME" }));

        (await As(app, ours, HttpMethod.Put, "/default/draft", strict)).ShouldBeOk();
        (await As(app, theirs, HttpMethod.Get, "/default/draft")).ShouldBeProblem(404);
        (await As(app, theirs, HttpMethod.Post, "/default/publish")).ShouldBeProblem(404);
        (await As(app, ours, HttpMethod.Post, "/default/publish")).Json["version"]!.GetValue<int>().Should().Be(2);

        // Another instance that a test started on the same database may assess too, and follows within two seconds.
        await Eventually.True(async () => await Level(app, ours) == "EXTREME 2", () => "the account's own version does not rate its customers");
        (await Level(app, theirs)).Should().Be("NONE 1");
        (await As(app, theirs, HttpMethod.Get, "/default/versions/2")).ShouldBeProblem(404);
        Versions(await As(app, ours, HttpMethod.Get, "/default")).Should().Be("2 False, 1 True");
        Versions(await As(app, theirs, HttpMethod.Get, "/default")).Should().Be("1 True");
        (await As(app, theirs, HttpMethod.Get, "")).ShouldBeOk().Items.Single()["isShipped"]!.GetValue<bool>().Should().BeTrue();
        (await As(app, theirs, HttpMethod.Put, "/default/draft", RuleSetCalls.Document("default", "Theirs"))).ShouldBeOk();
        (await As(app, theirs, HttpMethod.Post, "/default/publish")).Json["version"]!.GetValue<int>().Should().Be(2);
        (await As(app, ours, HttpMethod.Get, "/default/versions/2")).ShouldBeOk().Json["name"]!.GetValue<string>().Should().Be("Strict");
        (await As(app, theirs, HttpMethod.Get, "/default/versions/2")).ShouldBeOk().Json["name"]!.GetValue<string>().Should().Be("Theirs");
    }

    [Fact]
    public async Task Where_decisions_need_a_second_person_the_author_does_not_publish()
    {
        var app = await database.Start(new AppChoices { Settings = [("Risk:SecondPairOfEyes:0", "EXTREME")] });
        var client = await app.AddClient(["core"], Payload.Fresh("A"), Roles);
        Task<Answer> By(string person, HttpMethod method, string path, string? body = null) => As(app, client, method, path, body, person);
        (await By("Ieva", HttpMethod.Put, "/default/draft", RuleSetCalls.Document("default"))).ShouldBeOk();

        (await By("IEVA", HttpMethod.Post, "/default/publish")).ShouldBeProblem(409).Codes.Should().Equal("approver_is_proposer");
        (await As(app, client, HttpMethod.Post, "/default/publish")).ShouldBeProblem(409).Codes.Should().Equal("persons_not_named");
        ((int)(await By("Jonas", HttpMethod.Post, "/default/publish")).Status).Should().Be(201);
    }

    private static string Versions(Answer history) =>
        string.Join(", ", history.ShouldBeOk().Json["versions"]!.AsArray().Select(one => $"{one!["version"]} {one["isShipped"]!.GetValue<bool>()}"));

    private static async Task<string> Level(OnboardingApp app, Caller caller)
    {
        var request = Payload.Person(Payload.Fresh("X"));
        (await app.PostAs(caller, request)).ShouldBeOk();
        var found = (await CaseCalls.Until(async () =>
            (await app.GetAs(caller, $"{CaseCalls.Cases}?state=ALL&communicationNumber={request["communicationNumber"]}")).ShouldBeOk().Items)).Single();
        (await app.GetAs(caller, $"{CaseCalls.Cases}/{found["id"]}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue();
        return $"{found["initialLevel"]} {found["ruleSetVersion"]}";
    }

    private static Task<Answer> As(OnboardingApp app, Caller caller, HttpMethod method, string rest, string? body = null, string? person = null) => app.Send(
        method, RuleSetCalls.Sets + rest, caller.Basic, body is null ? null : JsonNode.Parse(body), person is null ? [] : [("X-Audit-User", person)]);
}

public sealed class RuleSetsOfAccountsOnSqlite(SqliteDatabase database) : RuleSetsOfAccounts(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class RuleSetsOfAccountsOnSqlServer(SqlServerDatabase database) : RuleSetsOfAccounts(database.Plain()), IClassFixture<SqlServerDatabase>;
