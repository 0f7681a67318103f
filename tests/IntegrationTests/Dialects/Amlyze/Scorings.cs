using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>EVALUATE as the contract defines it: the events of the communication number report the outcome of a request.</summary>
public abstract class Scorings(Database database)
{
    [Fact]
    public async Task A_customer_of_low_risk_is_completed_automatically_with_one_event()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).With("riskLevel", "EXTREME"))).ShouldBeAccepted();

        var customer = (await app.Assessed(id)).Json;

        customer["riskLevel"]!.GetValue<string>().Should().BeOneOf("NONE", "LOW", "a sent level is ignored");
        var published = await PublishedEvent(app, number, "customer", "completed");
        published["subject"]!.GetValue<string>().Should().Be(id);
        published["data"]!["decisionType"]!.GetValue<string>().Should().Be("ACCEPTED");
        published["data"]!["finalRiskLevel"]!.GetValue<string>().Should().Be(customer["riskLevel"]!.GetValue<string>());
        (await Events(app, number)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_PEP_has_a_pending_event_and_an_event_with_the_ground_of_the_decision()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).With("isPEP", true))).ShouldBeAccepted();
        var pending = (await PublishedEvent(app, number, "customer", "pending"))["data"]!.AsObject();
        pending.Select(one => one.Key).Should().Equal("initialRiskLevel", "assessmentGuid");
        pending["initialRiskLevel"]!.GetValue<string>().Should().Be("HIGH");

        (await Decide(app, $"{Cases}/{(await CaseOf(app, number))["id"]}", "ACCEPTED")).ShouldBeOk();

        (await PublishedEvent(app, number, "customer", "completed"))["data"]!["decisionGroundCode"]!.GetValue<string>().Should().Be(Ground);
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
    }

    [Fact]
    public async Task The_events_of_a_lead_are_those_of_leads()
    {
        var app = await database.App();
        var lead = SimplifiedCustomers.Lead(Payload.Fresh("X"));
        (await app.PostCustomer(lead)).ShouldBeAccepted();

        (await PublishedEvent(app, lead["communicationNumber"]!.GetValue<string>(), "lead", "completed"))["data"]!["approvedAt"].Should().BeNull("only customers have it in the contract");
    }

    private static async Task<JsonNode> PublishedEvent(OnboardingApp app, string number, string whom, string phase) =>
        (await Until(async () => [.. (await Events(app, number)).Where(one => one["type"]!.GetValue<string>() == $"app.amlyze.{whom}.riskmanagement.kyc_scoring.{phase}")]))
        .Should().ContainSingle().Subject;

    private static async Task<IReadOnlyList<JsonNode>> Events(OnboardingApp app, string number) =>
        [.. (await app.Get(AmlyzeCalls.Polling + number)).ShouldBeOk().Json["events"]!.AsArray().Select(one => one!)];
}

public sealed class ScoringsOnSqlite(SqliteDatabase database) : Scorings(database), IClassFixture<SqliteDatabase>;

public sealed class ScoringsOnSqlServer(SqlServerDatabase database) : Scorings(database), IClassFixture<SqlServerDatabase>;

/// <summary>Outcomes that wait for an approval date. The tests have their own database, because any instance can assess.</summary>
public abstract class WaitingScorings(Database database)
{
    [Fact]
    public async Task A_waiting_outcome_has_an_event_and_a_second_one_with_the_time_of_the_approval()
    {
        var app = await database.Start(("Risk:WaitForApprovalDate", "true"));
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number))).ShouldBeAccepted();
        (await Until(async () => await Of(app, number, "waiting_for_approval_date"))).Should().ContainSingle();

        (await app.PostCustomer(Payload.Person(id, action: "UPDATE").With("approvalDate", "2024-02-01"))).ShouldBeAccepted();

        (await Until(async () => await Of(app, number, "completed"))).Should().ContainSingle().Which["data"]!["approvedAt"]!.GetValue<string>().Should().Be("2024-02-01T00:00:00Z");
    }

    private static async Task<IReadOnlyList<JsonNode>> Of(OnboardingApp app, string number, string phase) =>
        [.. (await app.Get(AmlyzeCalls.Polling + number)).ShouldBeOk().Json["events"]!.AsArray()
            .Select(one => one!).Where(one => one["type"]!.GetValue<string>() == $"app.amlyze.customer.riskmanagement.kyc_scoring.{phase}")];
}

public sealed class WaitingScoringsOnSqlite(SqliteDatabase database) : WaitingScorings(database), IClassFixture<SqliteDatabase>;

public sealed class WaitingScoringsOnSqlServer(SqlServerDatabase database) : WaitingScorings(database), IClassFixture<SqlServerDatabase>;
