using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Screenings follow facts, decisions and lists that change, and can be asked for again.</summary>
public abstract class Rescreenings(Database database)
{
    private const string Repeat = $"{Root}/rescreen";

    [Fact]
    public async Task A_false_positive_does_not_come_back_until_one_side_changes()
    {
        var app = await database.App();
        var (first, last) = (FreshName(), FreshName());
        var list = await app.NewList("SANCTIONS", $"a1,{first} {last},1970,");
        var id = Payload.Fresh("X");
        JsonObject Request(string action) => Payload.Person(id, action: action).Asking($"{first} {last}", "SANCTIONS").With("birthDate", "1970-03-04");
        (await app.PostCustomer(Request("CREATE"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(customer)).Single(), "FALSE_POSITIVE")).ShouldBeOk();

        (await app.PostCustomer(Request("UPDATE"))).ShouldBeAccepted();
        (await Eventually.Value(() => app.Hits(customer, "SUPPRESSED"), hits => hits.Count > 0)).Should().ContainSingle();
        (await app.Hits(customer)).Should().BeEmpty();

        (await app.PostCustomer(Request("UPDATE").With("birthDate", "1970-03-05"))).ShouldBeAccepted();
        (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0)).Should().ContainSingle();
        (await app.Get($"{Root}/suppressions?customerId={customer}")).Items.Single()["end"]!.GetValue<string>().Should().Be("PARTY_CHANGED");

        (await app.DecideHit((await app.Hits(customer)).Single(), "FALSE_POSITIVE")).ShouldBeOk();
        await app.ImportList(list, $"a1,{first} {last},1971,");
        (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0)).Should().ContainSingle();
        (await app.Get($"{Root}/suppressions?customerId={customer}")).Items[^1]["end"]!.GetValue<string>().Should().Be("ENTRY_CHANGED");
    }

    [Fact]
    public async Task A_closed_customer_leaves_the_queue()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,", $"a2,{name},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(customer)).Single(hit => hit["entry"]!.GetValue<string>() == "a1"), "TRUE_MATCH")).ShouldBeOk();

        (await app.PostCustomer(Payload.Person(id, action: "UPDATE").With("firstName", name.Split(' ')[0]).With("lastName", name.Split(' ')[1]).Imported("LOW", "CLOSED").With("closingDate", "2024-05-01"))).ShouldBeAccepted();
        var ended = (await Eventually.Value(() => app.Hits(customer, "WITHDRAWN"), hits => hits.Count > 0)).Should().ContainSingle().Subject;
        ended["entry"]!.GetValue<string>().Should().Be("a2");
        (await app.Hits(customer)).Should().BeEmpty();
        (await app.Hits(customer, "TRUE_MATCH")).Should().ContainSingle("a person confirmed it");
        (await app.DecideHit(ended, "FALSE_POSITIVE")).ShouldBeProblem(409).Codes.Should().Equal("hit_not_open");
    }

    [Fact]
    public async Task A_reopened_customer_comes_back_to_the_queue()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var id = Payload.Fresh("X");
        Task<Answer> Send(JsonObject request) => app.PostCustomer(request.With("firstName", name.Split(' ')[0]).With("lastName", name.Split(' ')[1]));
        (await Send(Payload.Person(id).Asking(name, "SANCTIONS").Imported("LOW", "ACTIVE"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();

        (await Send(Payload.Person(id, action: "UPDATE").Imported("LOW", "CLOSED").With("closingDate", "2024-05-01"))).ShouldBeAccepted();
        (await Eventually.Value(() => app.Hits(customer, "WITHDRAWN"), hits => hits.Count > 0)).Should().ContainSingle();

        (await Send(Payload.Person(id, action: "UPDATE").Imported("LOW", "ACTIVE"))).ShouldBeAccepted();
        (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0)).Should().ContainSingle().Which["entry"]!.GetValue<string>().Should().Be("a1");
    }

    [Fact]
    public async Task A_customer_that_cannot_be_screened_does_not_hold_up_others()
    {
        var app = await database.App();
        var (broken, next) = ($"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}");
        var list = await app.NewList("SANCTIONS", $"a1,{FreshName()} {FreshName()},,");
        var (ids, external) = (new List<string>(), new List<string>());
        foreach (var name in new[] { broken, next })
        {
            var id = Payload.Fresh("X");
            (await app.PostCustomer(Payload.Person(id, Payload.Fresh("N")).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
            external.Add(id);
            ids.Add((await app.Screened(id, "sanctions", "CLEAR"))["id"]!.GetValue<string>());
        }

        (await app.Sql($"UPDATE Customers SET Screening = 'unreadable' WHERE ExternalId = {external[0]}")).Should().Be(1);
        await app.ImportList(list, $"a1,{broken},,", $"a2,{next},,");
        (await Eventually.Value(() => app.Hits(ids[1]), hits => hits.Count > 0)).Should().ContainSingle("the customer after the broken one is screened");
        var operators = await app.AddClient(["core"], Payload.Fresh("bank-"), ["operator"]);
        (await app.GetAs(operators, "/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain("customers could not be screened");
        var failed = (await app.Get($"{Root}/waiting?limit=200")).ShouldBeOk().Items.Should().ContainSingle(one => one["customerId"]!.GetValue<string>() == ids[0]).Subject;
        failed["externalId"]!.GetValue<string>().Should().Be(external[0]);
        var screening = failed["screenings"]!.AsArray().Should().ContainSingle().Subject!;
        (screening["position"]!.GetValue<int>(), screening["process"]!.GetValue<string>(), screening["missing"]!.AsArray().Count).Should().Be((0, "SANCTIONS", 0));
        screening["failure"]!.GetValue<string>().Should().NotBeEmpty().And.NotContain(" ");

        (await app.Sql($"UPDATE Customers SET Screening = '0:SANCTIONS:CLEAR:0:0' WHERE ExternalId = {external[0]}")).Should().Be(1);
        await app.ImportList(list, $"a1,{broken},1990,", $"a2,{next},,");
        (await Eventually.Value(() => app.Hits(ids[0]), hits => hits.Count > 0)).Should().ContainSingle("the screening is tried again");
        await Eventually.True(
            async () => !(await app.Get($"{Root}/waiting?limit=200")).ShouldBeOk().Items.Any(one => one["customerId"]!.GetValue<string>() == ids[0]), () => "it still waits");
    }

    [Fact]
    public async Task A_lifted_suppression_brings_the_hit_back()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(customer)).Single(), "FALSE_POSITIVE", "2999-12-31")).ShouldBeOk();
        var path = $"{Root}/suppressions/{(await app.Get($"{Root}/suppressions?customerId={customer}")).Items.Single()["id"]}";

        (await app.Send(HttpMethod.Delete, path, body: new JsonObject { ["reason"] = " " })).ShouldBeProblem(400).Codes.Should().Equal("invalid_reason");
        (await app.Send(HttpMethod.Delete, path, body: new JsonObject { ["reason"] = "New photograph." })).ShouldBeOk().Json["end"]!.GetValue<string>().Should().Be("LIFTED");
        (await app.Send(HttpMethod.Delete, path, body: new JsonObject { ["reason"] = "Again." })).ShouldBeProblem(409).Codes.Should().Equal("suppression_ended");

        (await app.Hits(customer)).Should().ContainSingle();
        (await app.GetCustomer(id)).Json["screening"]!["sanctions"]!["state"]!.GetValue<string>().Should().Be("HITS");
    }

    [Fact]
    public async Task A_list_change_screens_those_again_whom_it_concerns_and_a_repetition_changes_nothing()
    {
        var app = await database.App();
        var (listed, removed, stays) = ($"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}");
        var list = await app.NewList("SANCTIONS", $"a1,{removed},,", $"a2,{stays},,");
        var ids = new Dictionary<string, string>();
        foreach (var name in new[] { listed, removed, stays })
        {
            var id = Payload.Fresh("X");
            (await app.PostCustomer(Payload.Person(id, Payload.Fresh("N")).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
            ids[name] = (await app.Screened(id, "sanctions", name == listed ? "CLEAR" : "HITS"))["id"]!.GetValue<string>();
        }

        (await app.DecideHit((await app.Hits(ids[removed])).Single(), "TRUE_MATCH")).ShouldBeOk();
        await app.ImportList(list, $"a2,{stays},,", $"a3,{listed},,");

        (await Eventually.Value(() => app.Hits(ids[listed]), hits => hits.Count > 0)).Should().ContainSingle().Which["entry"]!.GetValue<string>().Should().Be("a3");
        (await Eventually.Value(() => app.Hits(ids[removed], "WITHDRAWN"), hits => hits.Count > 0)).Should().ContainSingle();
        (await app.Runs(ids[listed])).Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("LIST_CHANGED", "REQUESTED");
        (await app.Runs(ids[stays])).Should().ContainSingle("the entry stays the same");

        var before = await State(app, ids.Values);
        var started = await app.Send(HttpMethod.Post, Repeat, body: new JsonObject { ["processes"] = new JsonArray("SANCTIONS") });
        ((int)started.Status).Should().Be(202);
        var path = new Uri(app.Client.BaseAddress!, started.Headers["Location"]).PathAndQuery;
        (await Eventually.Value(async () => (await app.Get(path)).ShouldBeOk().Json, one => one["state"]!.GetValue<string>() == "FINISHED"))["done"]!
            .GetValue<int>().Should().BeGreaterThanOrEqualTo(3);
        (await app.Runs(ids[stays])).Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("RESCREENING", "REQUESTED");
        (await State(app, ids.Values)).Should().Equal(before, "a repetition gives the result that is there");
        (await app.Send(HttpMethod.Post, Repeat, body: new JsonObject { ["processes"] = new JsonArray("X"), ["lists"] = new JsonArray("none") }))
            .ShouldBeProblem(400).Codes.Should().Equal("invalid_process", "unknown_list");
    }

    [Fact]
    public async Task A_repetition_that_selects_nothing_is_rejected_and_does_not_mean_all()
    {
        var app = await database.App();
        var list = await app.NewList("PEP", $"a1,{FreshName()} {FreshName()},,");
        foreach (var nothing in new[]
        {
            new JsonObject { ["processes"] = new JsonArray() },
            new JsonObject { ["lists"] = new JsonArray() },
            new JsonObject { ["processes"] = new JsonArray("SANCTIONS"), ["lists"] = new JsonArray(list) },
        })
        {
            (await app.Send(HttpMethod.Post, Repeat, body: nothing)).ShouldBeProblem(400).Codes.Should().Equal("nothing_selected");
        }

        var started = await app.Send(HttpMethod.Post, Repeat, body: new JsonObject { ["lists"] = new JsonArray(list) });
        started.Json["processes"]!.ToJsonString().Should().Be("""["PEP"]""");
    }

    private static async Task<IReadOnlyList<string>> State(OnboardingApp app, IEnumerable<string> customers)
    {
        var state = new List<string>();
        foreach (var customer in customers)
        {
            state.AddRange((await app.Hits(customer, "ALL")).Select(hit => $"{hit["id"]} {hit["state"]} {hit["entry"]} {hit["score"]}"));
            state.Add((await app.Get($"/onboarding/v1/customers/{customer}")).ShouldBeOk().Json["screening"]!.ToJsonString());
        }

        return state;
    }
}

public sealed class RescreeningsOnSqlite(SqliteDatabase database) : Rescreenings(database), IClassFixture<SqliteDatabase>;

public sealed class RescreeningsOnSqlServer(SqlServerDatabase database) : Rescreenings(database), IClassFixture<SqlServerDatabase>;
