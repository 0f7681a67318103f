using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>EVALUATE from the request to its outcome: automatic assessment, decision by a person, events.</summary>
public abstract class Assessments(Database database)
{

    [Fact]
    public async Task A_customer_of_low_risk_is_completed_automatically_with_one_event()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, number).With("riskLevel", "EXTREME"))).ShouldBeOk();

        var customer = (await app.Assessed(id)).Json;

        (customer["status"]!.GetValue<string>(), customer["version"]!.GetValue<int>()).Should().Be(("ACTIVE", 1), "an outcome is not a request");
        customer["riskLevel"]!.GetValue<string>().Should().BeOneOf("NONE", "LOW", "a sent level is ignored");
        var published = await PublishedEvent(app, number, "completed");
        published["subject"]!.GetValue<string>().Should().Be(id);
        published["data"]!["decisionType"]!.GetValue<string>().Should().Be("ACCEPTED");
        published["data"]!["finalRiskLevel"]!.GetValue<string>().Should().Be(customer["riskLevel"]!.GetValue<string>());
        (await Events(app, number)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_PEP_waits_for_a_person_whose_decision_is_applied_and_explained()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, number).With("isPEP", true))).ShouldBeOk();
        (await PublishedEvent(app, number, "pending"))["data"]!.ToJsonString().Should().Be("""{"initialRiskLevel":"HIGH"}""");
        var found = await CaseOf(app, number);
        (found["state"]!.GetValue<string>(), found["floor"]!.GetValue<string>()).Should().Be(("PENDING", "HIGH"));
        var path = $"{Cases}/{found["id"]}";

        var explained = (await app.Get(path)).ShouldBeOk().Json["explanation"]!;
        explained["factors"]!.AsArray().Sum(factor => factor!["contribution"]!.GetValue<long>()).Should().Be(explained["total"]!.GetValue<long>());

        (await app.Get($"{path}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue();

        (await Decide(app, path, "ACCEPTED", ground: "NO_SUCH")).ShouldBeProblem(400).Codes.Should().Equal("unknown_decision_ground");
        (await Decide(app, path, "ACCEPTED", level: "LOW")).ShouldBeProblem(409).Codes.Should().Equal("below_floor");
        (await Decide(app, path, "ACCEPTED")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");
        (await Decide(app, path, "REJECTED")).ShouldBeProblem(409).Codes.Should().Equal("case_not_open");

        var customer = (await app.GetCustomer(id)).Json;
        (customer["status"]!.GetValue<string>(), customer["riskLevel"]!.GetValue<string>()).Should().Be(("ACTIVE", "HIGH"));
        var published = await PublishedEvent(app, number, "completed");
        published["data"]!["decisionGroundCode"]!.GetValue<string>().Should().Be(Ground);
    }

    [Fact]
    public async Task A_rejected_customer_is_rejected_and_a_lead_stays_pending()
    {
        var app = await database.App();
        foreach (var (request, status) in new[]
        {
            (Payload.Person(Payload.Fresh("X")), "REJECTED"),
            (Payload.Person(Payload.Fresh("X")).With("riskManagementCategory", "LEAD_AMLYZE").With("birthDate", "1990-01-01"), "PENDING"),
        })
        {
            (await app.Post(request.With("isPEP", true))).ShouldBeOk();
            var found = await CaseOf(app, request["communicationNumber"]!.GetValue<string>());

            (await Decide(app, $"{Cases}/{found["id"]}", "REJECTED")).ShouldBeOk();

            (await app.GetCustomer(request["customerExtId"]!.GetValue<string>())).Json["status"]!.GetValue<string>().Should().Be(status);
        }
    }

    [Fact]
    public async Task An_UPDATE_reassesses_and_supersedes_an_open_case_and_an_IMPORT_starts_nothing()
    {
        var app = await database.App();
        var (id, first, second, third) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, first).With("isPEP", true))).ShouldBeOk();
        await CaseOf(app, first);
        (await app.Post(Payload.Person(id, second, "UPDATE"))).ShouldBeOk();
        await PublishedEvent(app, second, "completed");

        (await CaseOf(app, first))["state"]!.GetValue<string>().Should().Be("SUPERSEDED");
        (await app.Post(Payload.Person(id, third, "UPDATE").Imported("EXTREME", "SUSPENDED"))).ShouldBeOk();
        var later = Payload.Fresh("N");
        (await app.Post(Payload.Person(Payload.Fresh("X"), later))).ShouldBeOk();
        await PublishedEvent(app, later, "completed");

        var customer = (await app.GetCustomer(id)).Json;
        (customer["status"]!.GetValue<string>(), customer["riskLevel"]!.GetValue<string>(), customer["version"]!.GetValue<int>()).Should().Be(("SUSPENDED", "EXTREME", 3));
        (await Events(app, third)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_approver_is_another_person_than_the_proposer_whatever_the_role()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "HIGH"));
        var officer = await app.AddClient(["core", "plain"], Payload.Fresh("A"), ["compliance", "administrator"]);
        var number = Payload.Fresh("N");
        (await app.PostAs(officer, Payload.Person(Payload.Fresh("X"), number).With("isPEP", true))).ShouldBeOk();
        var path = $"{Cases}/{(await CaseOf(app, number))["id"]}";
        Task<Answer> As(string person, string call, JsonNode? body = null) => app.Send(HttpMethod.Post, $"{path}/{call}", officer.Basic, body, ("X-Audit-User", person));

        (await As("ieva", "claim")).ShouldBeOk().Json["claimedBy"]!.GetValue<string>().Should().Be("ieva");
        (await As("jonas", "decision", Body("ACCEPTED"))).ShouldBeProblem(409).Codes.Should().Equal("case_claimed");
        (await As("ieva", "decision", Body("ACCEPTED"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");
        (await As("ieva", "approval")).ShouldBeProblem(409).Codes.Should().Equal("approver_is_proposer");
        (await As("jonas", "approval")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");
    }

    [Fact]
    public async Task Each_of_many_requests_ends_with_exactly_one_outcome_on_two_instances()
    {
        var apps = new[] { await database.Start(), await database.Start() };
        string[] numbers = [.. Enumerable.Range(0, 60).Select(_ => Payload.Fresh("N"))];

        await Task.WhenAll(numbers.Select((number, i) => apps[i % 2].Post(Payload.Person(Payload.Fresh("X"), number).With("isPEP", i % 3 == 0))));

        foreach (var (number, i) in numbers.Select((number, i) => (number, i)))
        {
            await PublishedEvent(apps[0], number, i % 3 == 0 ? "pending" : "completed");
            (await Events(apps[0], number)).Should().ContainSingle();
        }
    }
}

public sealed class AssessmentsOnSqlite(SqliteDatabase database) : Assessments(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class AssessmentsOnSqlServer(SqlServerDatabase database) : Assessments(database.Plain()), IClassFixture<SqlServerDatabase>;
