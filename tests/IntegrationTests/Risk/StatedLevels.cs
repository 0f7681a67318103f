using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>A client does not overrule compliance: levels and statuses in requests, legal floors, and clients that may state levels.</summary>
public abstract class StatedLevels(Database database)
{
    [Fact]
    public async Task A_creating_IMPORT_below_a_legal_floor_is_accepted_as_sent_and_has_a_case()
    {
        var app = await database.App();
        var (low, high) = (Person().With("isPEP", true).Imported("LOW", "ACTIVE"), Person().With("isPEP", true).Imported("HIGH", "ACTIVE"));
        (await app.Post(low)).ShouldBeOk();
        (await app.Post(high)).ShouldBeOk();

        var found = await CaseOf(app, Number(low));

        Reasons(found).Should().Equal("below_floor");
        (Text(found, "statedLevel"), Text(found, "statedStatus"), found["isProposal"]!.GetValue<bool>(), Text(found, "floor")).Should().Be(("LOW", "ACTIVE", false, "HIGH"));
        (await State(app, low)).Should().Be("LOW ACTIVE");
        (await Cases(app, high)).Should().BeEmpty();
        (await Decide(app, $"{CaseCalls.Cases}/{found["id"]}", "ACCEPTED")).ShouldBeOk();
        (await State(app, low)).Should().Be("HIGH ACTIVE");
        (await Events(app, Number(low))).Should().BeEmpty("the contract has no events for an import");
    }

    [Fact]
    public async Task An_IMPORT_for_a_customer_with_an_open_case_stores_its_data_and_proposes_level_and_status()
    {
        var app = await database.App();
        var made = Person().With("isPEP", true);
        (await app.Post(made)).ShouldBeOk();
        var open = await CaseOf(app, Number(made));
        var update = Update(made).With("isPEP", true).With("firstName", "Other").Imported("LOW", "ACTIVE");

        (await app.Post(update)).ShouldBeOk();

        var proposal = await CaseOf(app, Number(update));
        Reasons(proposal).Should().Equal("below_floor", "stated_by_client");
        proposal["isProposal"]!.GetValue<bool>().Should().BeTrue();
        (await State(app, made)).Should().Be(" PENDING");
        (await app.GetCustomer(Id(made))).Json["firstName"]!.GetValue<string>().Should().Be("Other");
        var superseded = (await app.Get($"{CaseCalls.Cases}/{open["id"]}")).ShouldBeOk().Json["case"]!;
        (Text(superseded, "state"), Text(superseded, "supersededBy")).Should().Be(("SUPERSEDED", Text(proposal, "id")));
        var path = $"{CaseCalls.Cases}/{proposal["id"]}";
        (await Decide(app, path, "ACCEPTED")).ShouldBeProblem(409).Codes.Should().Equal("below_floor");
        (await Decide(app, path, "ACCEPTED", level: "HIGH")).ShouldBeOk();
        (await State(app, made)).Should().Be("HIGH ACTIVE");
    }

    [Fact]
    public async Task Every_request_that_changes_what_people_decided_is_a_proposal_and_its_rejection_changes_nothing()
    {
        var app = await database.App();
        var made = Person().With("isPEP", true);
        await Decide(app, await OpenCase(app, request => app.Post(request), made), "REJECTED");
        (await State(app, made)).Should().Be("HIGH REJECTED");
        var unchanged = Update(made).With("isPEP", true).Imported("HIGH", "REJECTED");
        (await app.Post(unchanged)).ShouldBeOk();
        (await Cases(app, unchanged)).Should().BeEmpty("it states what people decided");
        var update = Update(made).With("isPEP", true).Imported("HIGH", "ACTIVE");

        (await app.Post(update)).ShouldBeOk();

        var proposal = await CaseOf(app, Number(update));
        Reasons(proposal).Should().Equal("stated_by_client");
        (await State(app, made)).Should().Be("HIGH REJECTED");
        (await Decide(app, $"{CaseCalls.Cases}/{proposal["id"]}", "REJECTED")).ShouldBeOk();
        (await State(app, made)).Should().Be("HIGH REJECTED");
        var again = Update(made).Imported("LOW", "ACTIVE");
        (await app.Post(again)).ShouldBeOk();
        Reasons(await CaseOf(app, Number(again))).Should().Equal("stated_by_client", "lower_than_decided");
        (await Decide(app, $"{CaseCalls.Cases}/{(await CaseOf(app, Number(again)))["id"]}", "ACCEPTED")).ShouldBeOk();
        (await State(app, made)).Should().Be("LOW ACTIVE");
    }

    [Fact]
    public async Task A_client_that_states_levels_overrules_people_and_no_other_does()
    {
        var app = await database.App();
        var admin = await app.AddAdministrator();
        var body = JsonNode.Parse("""{ "name": "Core", "account": "default", "dialects": ["plain"], "businessUnits": [], "roles": [] }""")!;
        var plain = await Add(app, admin, body);
        body["statesLevels"] = true;
        var stating = await Add(app, admin, body);
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/clients/{stating.Id}/approval", (await app.AddClient(["core"], "default", ["administrator"], name: "Second")).Basic)).ShouldBeOk();
        foreach (var (client, level) in new[] { (plain, "HIGH ACTIVE"), (stating, "MEDIUM SUSPENDED") })
        {
            var made = Person().With("isPEP", true);
            await Decide(app, await OpenCase(app, request => app.Post(request), made), "ACCEPTED");

            (await app.PostAs(client, Update(made).Imported("MEDIUM", "SUSPENDED"))).ShouldBeOk();

            (await State(app, made)).Should().Be(level);
        }

        var path = $"/onboarding/v1/clients/{stating.Id}";
        (await app.GetAs(admin, path)).ShouldBeOk().Json["statesLevels"]!.GetValue<bool>().Should().BeTrue();
        body.AsObject().Remove("statesLevels");
        body.AsObject().Remove("account");
        (await app.Send(HttpMethod.Put, path, admin.Basic, body)).ShouldBeOk().Json["statesLevels"]!.GetValue<bool>().Should().BeTrue("it stays if left out");
        body["statesLevels"] = false;
        (await app.Send(HttpMethod.Put, path, admin.Basic, body)).ShouldBeOk().Json["statesLevels"]!.GetValue<bool>().Should().BeFalse();
        var details = (await app.GetAs(admin, $"/onboarding/v1/audit?limit=200&user={Uri.EscapeDataString("Back office")}")).ShouldBeOk().Items
            .Last(entry => entry["reference"]?.GetValue<string>() == stating.Id && entry["command"]!.GetValue<string>() == "ChangeClient")["details"]!.ToJsonString();
        details.Should().Contain("statesLevels").And.Contain("true").And.Contain("false");
    }

    [Theory]
    [InlineData("stated_by_client", "LOW")]
    [InlineData("stated_by_client", "HIGH")]
    [InlineData("below_floor", "LOW")]
    [InlineData("below_floor", "HIGH")]
    public async Task An_IMPORT_that_overrules_ends_the_case_of_an_IMPORT_before_it(string reason, string level)
    {
        var app = await database.App();
        var stating = await app.AddClient(["plain"], "default", statesLevels: true);
        var made = Person().With("isPEP", true);
        if (reason == "stated_by_client")
        {
            await Decide(app, await OpenCase(app, request => app.Post(request), made), "ACCEPTED");
        }

        var stated = reason == "stated_by_client" ? Update(made).With("isPEP", true).Imported("HIGH", "SUSPENDED") : made.Imported("LOW", "ACTIVE");
        (await app.Post(stated)).ShouldBeOk();
        var open = await CaseOf(app, Number(stated));
        Reasons(open).Should().Equal(reason);
        var overruling = Update(made).With("isPEP", true).Imported(level, "SUSPENDED");

        (await app.PostAs(stating, overruling)).ShouldBeOk();

        (await State(app, made)).Should().Be($"{level} SUSPENDED");
        var ended = (await Until(async () => [.. (await Cases(app, stated)).Where(one => Text(one, "state") == "SUPERSEDED")])).Single();
        var successor = (await Cases(app, overruling)).SingleOrDefault();
        (successor is null).Should().Be(level == "HIGH", "only a level below the floor needs a case");
        Text(ended, "supersededBy").Should().Be(successor is null ? null : Text(successor, "id"));
        if (successor is not null)
        {
            Reasons(successor).Should().Equal("below_floor");
            (await Decide(app, $"{CaseCalls.Cases}/{successor["id"]}", "ACCEPTED")).ShouldBeOk();
            (await State(app, made)).Should().Be("HIGH SUSPENDED");
        }
    }

    [Fact]
    public async Task An_IMPORT_that_overtakes_the_assessment_of_another_leaves_no_case_that_cannot_be_decided()
    {
        var app = await database.App();
        var stating = await app.AddClient(["plain"], "default", statesLevels: true);
        foreach (var client in new Caller?[] { null, stating })
        {
            var made = Person().With("isPEP", true).Imported("LOW", "ACTIVE");
            (await app.Post(made)).ShouldBeOk();
            for (var i = 0; i < 5; i++)
            {
                var update = Update(made).With("isPEP", true).Imported(i % 2 == 0 ? "HIGH" : "LOW", "SUSPENDED");
                (await (client is null ? app.Post(update) : app.PostAs(client, update))).ShouldBeOk();
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
            var customer = (await app.GetCustomer(Id(made))).Json["id"]!.GetValue<string>();
            var open = (await app.Get($"{CaseCalls.Cases}?customerId={customer}")).ShouldBeOk().Items;
            open.Should().HaveCountLessThanOrEqualTo(1);
            foreach (var one in open)
            {
                (await Decide(app, $"{CaseCalls.Cases}/{one["id"]}", "ACCEPTED", level: "HIGH")).ShouldBeOk();
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_EVALUATE_does_not_undo_a_persons_rejection_without_a_case(bool asProposal)
    {
        var app = await database.App();
        var made = Person().With("isPEP", true);
        await Decide(app, await OpenCase(app, request => app.Post(request), made), asProposal ? "ACCEPTED" : "REJECTED", level: "EXTREME");
        if (asProposal)
        {
            var rejecting = Update(made).With("isPEP", true).Imported("EXTREME", "REJECTED");
            await Decide(app, await OpenCase(app, request => app.Post(request), rejecting), "ACCEPTED");
        }

        (await State(app, made)).Should().Be("EXTREME REJECTED");
        var denied = Update(made).With("isPEP", true).Imported("EXTREME", "ACTIVE");
        await Decide(app, await OpenCase(app, request => app.Post(request), denied), "REJECTED");
        var again = Update(made);

        (await app.Post(again)).ShouldBeOk();

        var open = await CaseOf(app, Number(again));
        Reasons(open).Should().Equal("lower_than_decided", "rejected_before");
        (await State(app, made)).Should().Be("EXTREME REJECTED");
        (await Decide(app, $"{CaseCalls.Cases}/{open["id"]}", "ACCEPTED")).ShouldBeOk();
        (await State(app, made)).Should().EndWith(" ACTIVE");
        var last = Update(made);
        (await app.Post(last)).ShouldBeOk();
        (await CaseOf(app, Number(last)))["reasons"]!.AsArray().Should().BeEmpty("it is accepted since");
    }

    [Fact]
    public async Task Closing_a_customer_is_no_proposal()
    {
        var app = await database.App();
        var made = Person().With("isPEP", true);
        await Decide(app, await OpenCase(app, request => app.Post(request), made), "ACCEPTED");

        (await app.Post(Update(made).With("isPEP", true).Imported("HIGH", "CLOSED").With("closingDate", "2024-05-01"))).ShouldBeOk();

        (await State(app, made)).Should().Be("HIGH CLOSED");
    }

    private static JsonObject Person() => Payload.Person(Payload.Fresh("X"));

    private static JsonObject Update(JsonObject made) => Payload.Person(Id(made), action: "UPDATE");

    private static string Id(JsonObject request) => request["customerExtId"]!.GetValue<string>();

    private static string Number(JsonObject request) => request["communicationNumber"]!.GetValue<string>();

    private static string? Text(JsonNode found, string name) => found[name]?.GetValue<string>();

    private static IEnumerable<string> Reasons(JsonNode found) => found["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>());

    private static async Task<string> State(OnboardingApp app, JsonObject made)
    {
        var customer = (await app.GetCustomer(Id(made))).ShouldBeOk().Json;
        return $"{customer["riskLevel"]} {customer["status"]}";
    }

    // Messages of one customer are processed in order, those of all within a second or so.
    private static async Task<IReadOnlyList<JsonNode>> Cases(OnboardingApp app, JsonObject request)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        return (await app.Get($"{CaseCalls.Cases}?state=ALL&communicationNumber={Number(request)}")).ShouldBeOk().Items;
    }

    private static async Task<Caller> Add(OnboardingApp app, Caller admin, JsonNode body)
    {
        var added = (await app.Send(HttpMethod.Post, "/onboarding/v1/clients", admin.Basic, body)).Json;
        return new(added["clientId"]!.GetValue<string>(), added["secret"]!.GetValue<string>());
    }
}

public sealed class StatedLevelsOnSqlite(SqliteDatabase database) : StatedLevels(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StatedLevelsOnSqlServer(SqlServerDatabase database) : StatedLevels(database.Plain()), IClassFixture<SqlServerDatabase>;
