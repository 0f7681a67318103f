using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>EVALUATE as the contract knows it: what a request led to is told by the events of its communication number.</summary>
public abstract class Scorings(Database database)
{
    [Fact]
    public async Task A_harmless_customer_is_completed_by_itself_and_told_once()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).With("riskLevel", "EXTREME"))).ShouldBeAccepted();

        var customer = (await app.Assessed(id)).Json;

        customer["riskLevel"]!.GetValue<string>().Should().BeOneOf("NONE", "LOW", "a sent level is ignored");
        var told = await Told(app, number, "customer", "completed");
        told["subject"]!.GetValue<string>().Should().Be(id);
        told["data"]!["decisionType"]!.GetValue<string>().Should().Be("ACCEPTED");
        told["data"]!["finalRiskLevel"]!.GetValue<string>().Should().Be(customer["riskLevel"]!.GetValue<string>());
        (await Events(app, number)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_PEP_is_told_of_as_pending_and_again_with_the_ground_of_the_decision()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).With("isPEP", true))).ShouldBeAccepted();
        (await Told(app, number, "customer", "pending"))["data"]!.ToJsonString().Should().Be("""{"initialRiskLevel":"HIGH"}""");

        (await Decide(app, $"{Cases}/{(await CaseOf(app, number))["id"]}", "ACCEPTED")).ShouldBeOk();

        (await Told(app, number, "customer", "completed"))["data"]!["decisionGroundCode"]!.GetValue<string>().Should().Be(Ground);
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
    }

    [Fact]
    public async Task A_lead_is_told_of_as_a_lead()
    {
        var app = await database.App();
        var lead = SimplifiedCustomers.Lead(Payload.Fresh("X"));
        (await app.PostCustomer(lead)).ShouldBeAccepted();

        (await Told(app, lead["communicationNumber"]!.GetValue<string>(), "lead", "completed"))["data"]!["approvedAt"].Should().BeNull("the contract has it of customers only");
    }

    private static async Task<JsonNode> Told(OnboardingApp app, string number, string whom, string phase) =>
        (await Until(async () => [.. (await Events(app, number)).Where(one => one["type"]!.GetValue<string>() == $"app.amlyze.{whom}.riskmanagement.kyc_scoring.{phase}")]))
        .Should().ContainSingle().Subject;

    private static async Task<IReadOnlyList<JsonNode>> Events(OnboardingApp app, string number) =>
        [.. (await app.Get(AmlyzeCalls.Polling + number)).ShouldBeOk().Json["events"]!.AsArray().Select(one => one!)];
}

public sealed class ScoringsOnSqlite(SqliteDatabase database) : Scorings(database), IClassFixture<SqliteDatabase>;

public sealed class ScoringsOnSqlServer(SqlServerDatabase database) : Scorings(database), IClassFixture<SqlServerDatabase>;

/// <summary>Outcomes where the tenant holds them until an approval date arrives; a database of its own, since any instance may assess.</summary>
public abstract class WaitingScorings(Database database)
{
    [Fact]
    public async Task An_outcome_that_waits_is_told_of_and_again_with_the_moment_of_the_approval()
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
