using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Decisions of persons who signed in: four eyes compare persons, and outside Development only persons decide.</summary>
public abstract class DecisionsOfPersons(Database database)
{
    private static readonly (string, string)[] FourEyes = [("Risk:SecondPairOfEyes:0", "HIGH")];

    [Fact]
    public async Task One_person_does_not_approve_the_own_proposal_and_another_person_does()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = FourEyes });
        var (account, client) = await Account(app);
        var (one, two) = (await Browser.Of(app, ["compliance"], account, "Ieva"), await Browser.Of(app, ["compliance"], account, "Jonas"));
        var path = await Case(app, client, one);

        (await one.Send(HttpMethod.Post, $"{path}/decision", Body("ACCEPTED"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");
        (await one.Send(HttpMethod.Post, $"{path}/approval", null, ("X-Audit-User", "Petras"))).ShouldBeProblem(409).Codes.Should().Equal("approver_is_proposer");
        var approved = (await two.Send(HttpMethod.Post, $"{path}/approval")).ShouldBeOk().Json;

        (approved["decidedBy"]!.GetValue<string>(), approved["approvedBy"]!.GetValue<string>()).Should().Be(("Ieva", "Jonas"));
    }

    [Fact]
    public async Task A_person_and_a_client_are_not_two_persons_whatever_name_the_client_states()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [.. FourEyes, ("Risk:DecideOnlySignedIn", "false")] });
        var (account, client) = await Account(app);
        var person = await Browser.Of(app, ["compliance"], account, "Ieva");
        foreach (var name in new[] { "Ieva", "Jonas" })
        {
            var path = await Case(app, client, person);
            (await app.Send(HttpMethod.Post, $"{path}/decision", client.Basic, Body("ACCEPTED"), ("X-Audit-User", name))).ShouldBeOk();
            (await person.Send(HttpMethod.Post, $"{path}/approval")).ShouldBeProblem(409).Codes.Should().Equal("person_not_signed_in");
            var other = await Case(app, client, person);
            (await person.Send(HttpMethod.Post, $"{other}/decision", Body("ACCEPTED"))).ShouldBeOk();
            (await app.Send(HttpMethod.Post, $"{other}/approval", client.Basic, null, ("X-Audit-User", name))).ShouldBeProblem(409).Codes.Should().Equal("person_not_signed_in");
        }
    }

    [Fact]
    public async Task Outside_Development_clients_do_not_decide_and_the_attempt_is_audited()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var (account, client) = await Account(app);
        var person = await Browser.Of(app, ["compliance", "auditor"], account, "Ieva");
        var path = await Case(app, client, person);
        (HttpMethod, string)[] decisions = [(HttpMethod.Post, "decision"), (HttpMethod.Post, "approval"), (HttpMethod.Delete, "approval"), (HttpMethod.Post, "reopening")];
        foreach (var (method, rest) in decisions)
        {
            (await app.Send(method, $"{path}/{rest}", client.Basic, rest == "decision" ? Body("ACCEPTED") : null)).ShouldBeProblem(403).Codes.Should().Equal("decision_needs_person");
        }

        (await app.Send(HttpMethod.Post, $"{path}/claim", client.Basic)).ShouldBeOk("work that is not a decision goes on");
        (await app.Send(HttpMethod.Post, $"{path}/release", client.Basic)).ShouldBeOk();
        (await person.Send(HttpMethod.Post, $"{path}/decision", Body("ACCEPTED"))).ShouldBeOk();
        (await person.Get("/onboarding/v1/audit?limit=200")).ShouldBeOk().Items.Where(entry => entry["codes"]!.ToJsonString().Contains("decision_needs_person", StringComparison.Ordinal))
            .Should().HaveCount(decisions.Length);
    }

    [Fact]
    public async Task A_decision_needs_a_fresh_sign_in_and_the_confirmation_renews_it()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Environment = "Production", Clock = clock, Settings = [("Authentication:People:FreshMinutes", "5")] });
        var (account, client) = await Account(app);
        var person = await Browser.Of(app, ["compliance", "administrator", "documents"], account, "Ieva");
        var path = await Case(app, client, person);
        clock.Advance(TimeSpan.FromMinutes(6));

        foreach (var (method, stale) in new[]
        {
            (HttpMethod.Post, $"{path}/decision"), (HttpMethod.Post, "/onboarding/v1/clients"), (HttpMethod.Post, Browser.People), (HttpMethod.Post, "/onboarding/v1/risk/rule-sets/default/publish"),
            (HttpMethod.Get, $"/onboarding/v1/customers/{Guid.NewGuid()}/documents/{Guid.NewGuid()}/content"),
        })
        {
            (await person.Send(method, stale, method == HttpMethod.Get ? null : new JsonObject())).ShouldBeProblem(403).Codes.Should().Equal(["sign_in_not_fresh"], stale);
        }

        (await person.Get(path)).ShouldBeOk("reading goes on");
        (await person.Send(HttpMethod.Post, $"{Browser.Session}/confirmation", new JsonObject { ["password"] = "wrong", ["code"] = person.Code() })).ShouldBeProblem(401);
        (await person.Send(HttpMethod.Post, $"{Browser.Session}/confirmation", new JsonObject { ["password"] = Browser.Password, ["code"] = person.Code() })).ShouldBeOk();
        (await person.Send(HttpMethod.Post, $"{path}/decision", Body("ACCEPTED"))).ShouldBeOk();
    }

    private static async Task<(string Account, Caller Client)> Account(OnboardingApp app)
    {
        var account = Guid.NewGuid().ToString("N");
        return (account, await app.AddClient(["core", "plain"], account, ["reader", "operator", "compliance"], name: "Bank"));
    }

    private static async Task<string> Case(OnboardingApp app, Caller client, Browser person)
    {
        var request = Payload.Person(Payload.Fresh("X")).With("isPEP", true);
        (await app.PostAs(client, request)).ShouldBeOk();
        var found = await Until(async () => (await person.Get($"{Cases}?communicationNumber={request["communicationNumber"]}")).ShouldBeOk().Items);
        return $"{Cases}/{found.Single()["id"]}";
    }
}

public sealed class DecisionsOfPersonsOnSqlite(SqliteDatabase database) : DecisionsOfPersons(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class DecisionsOfPersonsOnSqlServer(SqlServerDatabase database) : DecisionsOfPersons(database.Plain()), IClassFixture<SqlServerDatabase>;
