using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Customers are screened after their requests; hits are decided, and the risk follows.</summary>
public abstract class ScreenedCustomers(Database database)
{
    private const string Cases = CaseCalls.Cases;

    [Fact]
    public async Task A_person_on_no_list_is_clear_and_assessed()
    {
        var app = await database.App();
        await app.NewList("SANCTIONS", $"a1,{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking($"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}", "SANCTIONS"))).ShouldBeAccepted();

        var customer = await app.Screened(id, "sanctions", "CLEAR");

        customer["screening"]!.ToJsonString().Should().Be("""{"sanctions":{"state":"CLEAR","match":false}}""");
        (await app.Assessed(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
        var run = (await app.Runs(customer["id"]!.GetValue<string>())).Should().ContainSingle().Subject;
        (run["state"]!.GetValue<string>(), run["trigger"]!.GetValue<string>(), run["match"]!.GetValue<bool>()).Should().Be(("CLEAR", "REQUESTED", false));
    }

    [Fact]
    public async Task A_confirmed_match_is_extreme_and_open_hits_cannot_be_accepted()
    {
        var app = await database.App();
        var name = $"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}";
        var list = await app.NewList("SANCTIONS", $"a1,{name},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = await app.Screened(id, "sanctions", "HITS");
        var found = await CaseCalls.CaseOf(app, number);

        found["reasons"]!.ToJsonString().Should().Be("""["screening_open"]""");
        customer["screening"]!["sanctions"]!["match"].Should().BeNull("no person has decided");
        (await CaseCalls.Decide(app, $"{Cases}/{found["id"]}", "ACCEPTED")).ShouldBeProblem(409).Codes.Should().Equal("screening_open");

        var hit = (await app.Hits(customer["id"]!.GetValue<string>())).Should().ContainSingle().Subject;
        (hit["list"]!.GetValue<string>(), hit["entry"]!.GetValue<string>(), hit["score"]!.GetValue<decimal>()).Should().Be((list, "a1", 1m));
        (await app.DecideHit(hit, "TRUE_MATCH")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("TRUE_MATCH");
        (await app.DecideHit(hit, "FALSE_POSITIVE")).ShouldBeProblem(409).Codes.Should().Equal("hit_not_open");

        (await app.GetCustomer(id)).Json["screening"]!["sanctions"]!["match"]!.GetValue<bool>().Should().BeTrue();
        var extreme = await Eventually.Value(
            () => CaseCalls.CaseOf(app, number), one => one["initialLevel"]!.GetValue<string>() == "EXTREME");
        (extreme["id"]!.ToString(), extreme["floor"]!.GetValue<string>()).Should().Be((found["id"]!.ToString(), "EXTREME"));
        (await CaseCalls.Decide(app, $"{Cases}/{found["id"]}", "ACCEPTED", level: "HIGH")).ShouldBeProblem(409).Codes.Should().Equal("below_floor");
        (await app.Get($"{Cases}/{found["id"]}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue("the outcomes are frozen in the assessment");
    }

    [Fact]
    public async Task A_false_positive_lets_the_case_end_by_itself()
    {
        var app = await database.App();
        var name = $"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}";
        await app.NewList("PEP", $"p1,{name},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, "PEP"))).ShouldBeAccepted();
        var customer = await app.Screened(id, "pep", "HITS");
        await CaseCalls.CaseOf(app, number);

        (await app.DecideHit((await app.Hits(customer["id"]!.GetValue<string>())).Single(), "FALSE_POSITIVE")).ShouldBeOk();

        (await app.Assessed(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
        (await app.GetCustomer(id)).Json["screening"]!.ToJsonString().Should().Be("""{"pep":{"state":"CLEAR","match":false}}""");
        (await CaseCalls.CaseOf(app, number))["state"]!.GetValue<string>().Should().Be("COMPLETED");
        (await app.Get($"{ScreeningCalls.Root}/suppressions?customerId={customer["id"]}")).ShouldBeOk().Items.Should().ContainSingle();
    }

    [Fact]
    public async Task A_match_after_the_decision_reopens_the_last_assessment()
    {
        var app = await database.App();
        var name = $"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()},,");
        await app.NewList("PEP", $"p1,{name},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        await app.Assessed(id);
        var customer = (await app.GetCustomer(id)).Json["id"]!.GetValue<string>();

        var asked = await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", body: new JsonObject { ["processes"] = new JsonArray("PEP") });
        asked.Status.Should().Be(System.Net.HttpStatusCode.Accepted);
        (await app.Get(new Uri(asked.Headers["Location"], UriKind.RelativeOrAbsolute).ToString())).ShouldBeOk().Json["trigger"]!.GetValue<string>().Should().Be("MANUAL");
        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        var cases = await Eventually.Value(
            async () => (await app.Get($"{Cases}?customerId={customer}")).ShouldBeOk().Items, items => items.Count > 0);
        var reopened = cases.Should().ContainSingle().Subject;
        reopened["reasons"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Contain("screening_match");
        (reopened["floor"]!.GetValue<string>(), reopened["reopenedFrom"]).Should().Be(("HIGH", reopened["reopenedFrom"]));
        reopened["reopenedFrom"].Should().NotBeNull();
        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE", "people decide");
    }

    [Fact]
    public async Task An_imported_customer_with_a_match_gets_a_case_below_the_floor()
    {
        var app = await database.App();
        var name = $"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Imported("LOW", "ACTIVE").Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await CaseCalls.CaseOf(app, number))["reasons"]!.ToJsonString().Should().Be("""["screening_open"]""");

        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        var open = await Eventually.Value(
            async () => (await app.Get($"{Cases}?customerId={customer}")).ShouldBeOk().Items,
            items => items.Any(one => one["reasons"]!.ToJsonString().Contains("below_floor", StringComparison.Ordinal)));
        open.Should().ContainSingle().Which["statedLevel"]!.GetValue<string>().Should().Be("LOW");
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("LOW");
    }

    [Fact]
    public async Task Related_entities_are_screened_and_their_match_counts()
    {
        var app = await database.App();
        var (first, last) = (ScreeningCalls.FreshName(), ScreeningCalls.FreshName());
        await app.NewList("SANCTIONS", $"a1,{first} {last},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        var request = Payload.Person(id, number).Asking($"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}", "SANCTIONS")
            .With("listRelatedEntity", new JsonArray(new JsonObject
            {
                ["entityType"] = "INDIVIDUAL",
                ["relationType"] = "DIRECTOR",
                ["extId"] = "rel-1",
                ["firstName"] = first,
                ["lastName"] = last,
                ["country"] = "LT",
            }));
        (await app.PostCustomer(request)).ShouldBeAccepted();
        var customer = await app.Screened(id, "sanctions", "CLEAR");

        customer["relatedEntities"]![0]!["screening"]!["sanctions"]!["state"]!.GetValue<string>().Should().Be("HITS");
        (await app.Runs(customer["id"]!.GetValue<string>())).Select(run => run["position"]!.GetValue<int>()).Should().BeEquivalentTo([0, 1]);
        var hit = (await app.Hits(customer["id"]!.GetValue<string>())).Should().ContainSingle().Subject;
        hit["position"]!.GetValue<int>().Should().Be(1);
        (await app.DecideHit(hit, "TRUE_MATCH")).ShouldBeOk();

        var extreme = await Eventually.Value(() => CaseCalls.CaseOf(app, number), one => one["initialLevel"]!.GetValue<string>() == "EXTREME");
        extreme["floor"]!.GetValue<string>().Should().Be("EXTREME");
    }

    [Fact]
    public async Task A_decision_needs_a_second_person_where_the_setting_says_so()
    {
        var app = await database.Start(("Screening:SecondPairOfEyes:0", "SANCTIONS"));
        var name = $"{ScreeningCalls.FreshName()} {ScreeningCalls.FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        var path = $"{ScreeningCalls.Root}/hits/{(await app.Hits(customer)).Single()["id"]}";
        Task<Answer> As(string person, string call, JsonNode? body = null, HttpMethod? method = null) =>
            app.Send(method ?? HttpMethod.Post, $"{path}/{call}", body: body, headers: [("X-Audit-User", person)]);
        var decision = new JsonObject { ["decision"] = "TRUE_MATCH", ["reason"] = "Same passport." };

        (await As("ieva", "claim")).ShouldBeOk().Json["claimedBy"]!.GetValue<string>().Should().Be("ieva");
        (await As("jonas", "decision", decision.DeepClone())).ShouldBeProblem(409).Codes.Should().Equal("hit_claimed");
        (await As("ieva", "decision", decision.DeepClone())).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");
        (await As("ieva", "approval")).ShouldBeProblem(409).Codes.Should().Equal("approver_is_proposer");
        (await As("jonas", "approval", method: HttpMethod.Delete)).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("OPEN");
        (await As("ieva", "decision", decision.DeepClone())).ShouldBeOk();
        (await app.GetCustomer(id)).Json["screening"]!["sanctions"]!["match"].Should().BeNull("it is only proposed");
        (await As("jonas", "approval")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("TRUE_MATCH");
        (await app.GetCustomer(id)).Json["screening"]!["sanctions"]!["match"]!.GetValue<bool>().Should().BeTrue();
        (await app.AuditOf("jonas")).Select(entry => entry["command"]!.GetValue<string>()).Should().Contain("ApproveHit");
    }

    [Fact]
    public async Task A_screening_is_computed_again_byte_by_byte_after_the_list_has_changed()
    {
        var app = await database.App();
        var (first, last) = (ScreeningCalls.FreshName(), ScreeningCalls.FreshName());
        var list = await app.NewList("SANCTIONS", $"a1,{first} {last},1970,LT", $"a2,{first}o {last},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking($"{first} {last}", "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        var run = (await app.Runs(customer))[^1];

        await app.ImportList(list, $"a1,{first} {last},1971,LT");
        await app.ImportList(list, $"a3,{last} {first},1971,LT");

        var path = $"{ScreeningCalls.Root}/runs/{run["id"]}";
        var details = (await app.Get(path)).ShouldBeOk().Json;
        details["lists"]!.AsArray().Single(one => one!["key"]!.GetValue<string>() == list)!["version"]!.GetValue<int>().Should().Be(1);
        details["hits"]!.AsArray().Should().HaveCount(2);
        details["policy"]!["sha256"]!.GetValue<string>().Should().HaveLength(64);
        (await app.Get($"{path}/replay")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task Bad_requests_are_rejected_with_all_defects()
    {
        var app = await database.App();
        var customer = await app.NewCustomer();

        (await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", body: new JsonObject { ["processes"] = new JsonArray("SANCTIONS", "OTHER", null) }))
            .ShouldBeProblem(400).Codes.Should().Equal("invalid_process", "invalid_process");
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{Guid.NewGuid()}/screenings", body: new JsonObject { ["processes"] = new JsonArray("PEP") })).ShouldBeProblem(404);
        (await app.Get($"/onboarding/v1/customers/{Guid.NewGuid()}/screenings")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Post, $"{ScreeningCalls.Root}/hits/{Guid.NewGuid()}/decision", body: new JsonObject { ["decision"] = "MAYBE", ["suppressUntil"] = "2020-01-01" }))
            .ShouldBeProblem(400).Codes.Should().Equal("invalid_decision", "invalid_reason", "invalid_until");
        (await app.Get($"{ScreeningCalls.Root}/hits?state=NONE&process=X&after=x&limit=0")).ShouldBeProblem(400);
        (await app.Get($"{ScreeningCalls.Root}/runs/{Guid.NewGuid()}")).ShouldBeProblem(404);
    }
}

public sealed class ScreenedCustomersOnSqlite(SqliteDatabase database) : ScreenedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class ScreenedCustomersOnSqlServer(SqlServerDatabase database) : ScreenedCustomers(database), IClassFixture<SqlServerDatabase>;
