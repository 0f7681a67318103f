using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Erasures, holds and the retention clock of a running service.</summary>
public abstract class CustomerErasures(Database database)
{
    private const string LongAgo = "2015-03-01";

    [Fact]
    public async Task A_due_customer_is_erased_and_its_numbers_stay_taken()
    {
        var app = await database.App();
        var (externalId, number) = (Payload.Fresh("E"), Payload.Fresh("N"));
        var id = await app.Closed(externalId, LongAgo, number);
        (await DueItems(app)).Should().Contain(id);

        var erased = (await app.Erase(id)).ShouldBeOk().Json;

        (erased["state"]!.GetValue<string>(), erased["customerId"]!.GetValue<string>(), erased["endedOn"]!.GetValue<string>()).Should().Be(("ERASED", id, LongAgo));
        (Convert.FromBase64String(erased["salt"]!.GetValue<string>()).Length, Convert.FromBase64String(erased["hash"]!.GetValue<string>()).Length).Should().Be((16, 32));
        foreach (var path in new[] { $"/onboarding/v1/customers/{id}", $"/onboarding/v1/customers/by-external-id/{externalId}", PrivacyCalls.Of(id, "versions"), PrivacyCalls.Of(id, "subject-access") })
        {
            (await app.Get(path)).ShouldBeProblem(404);
        }

        (await app.Erase(id)).ShouldBeProblem(404);
        (await DueItems(app)).Should().NotContain(id);
        (await app.Post(Payload.Person(externalId))).ShouldBeProblem(409).Codes.Should().Equal("C004");
        (await app.Post(Payload.Person(Payload.Fresh("E"), number))).ShouldBeProblem(409).Codes.Should().Equal("O001");
        var done = await app.Completed(erased["id"]!.GetValue<string>());
        done["completedAt"].Should().NotBeNull();
        (await Eventually.Value(async () => (await app.Get("/onboarding/v1/events?type=onboarding.customer.erased")).ShouldBeOk().Items, items => items.Any(one => (string)one["data"]!["customerId"]! == id)))
            .Should().ContainSingle(one => (string)one["data"]!["customerId"]! == id).Which["data"]!["erasureId"]!.GetValue<string>().Should().Be(erased["id"]!.GetValue<string>());
        var entries = (await app.Audit($"customerId={id}")).ShouldBeOk().Items;
        entries.Should().Contain(one => (string)one["command"]! == "EraseCustomer").And.Contain(one => (string)one["command"]! == "CreateCustomer" && one["created"] == null && one["reference"] == null);
        await Verify();
    }

    [Fact]
    public async Task An_erasure_is_rejected_while_the_relationship_the_period_a_hold_or_a_case_stands()
    {
        var app = await database.App();
        var ended = DateTime.UtcNow.AddYears(-4).ToString("yyyy-MM-dd", null);
        var id = await app.Closed(Payload.Fresh("E"), ended);
        var hold = (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = "Court order" }, person: "Ann")).ShouldBe201().Json;
        (hold["stands"]!.GetValue<bool>(), hold["setBy"]!.GetValue<string>()).Should().Be((true, "Ann"));
        (await app.Erase(id)).ShouldBeProblem(409).Codes.Should().Equal("privacy_legal_hold", "privacy_period_runs");
        var end = $"{PrivacyCalls.Holds}/{hold["id"]}/end";
        (await app.Post(end, new() { ["reason"] = "" })).ShouldBeProblem(400).Codes.Should().Equal("privacy_invalid_reason");
        (await app.Post(end, new() { ["reason"] = "Lifted" })).ShouldBeOk().Json["stands"]!.GetValue<bool>().Should().BeFalse();
        (await app.Post(end, new() { ["reason"] = "Lifted" })).ShouldBeProblem(409).Codes.Should().Equal("privacy_hold_ended");
        (await app.Erase(id)).ShouldBeProblem(409).Codes.Should().Equal("privacy_period_runs");

        var path = await CaseCalls.OpenCase(app);
        var open = (await app.Get(path)).ShouldBeOk().Json["case"]!["customerId"]!.GetValue<string>();
        (await app.Erase(open)).ShouldBeProblem(409).Codes.Should().Equal("privacy_case_open", "privacy_relationship_not_ended");
        (await app.Erase(open, overrule: "")).ShouldBeProblem(400).Codes.Should().Equal("privacy_invalid_overrule");

        var account = Payload.Fresh("a").ToLowerInvariant();
        var officer = await app.AddClient(["core", "plain"], account, ["compliance", "reader", "operator"]);
        var admin = await app.AddClient(["core"], account, ["administrator"]);
        var own = Payload.Fresh("E");
        (await app.PostAs(officer, Payload.Person(own))).ShouldBeOk();
        var mine = (await app.GetAs(officer, $"/onboarding/v1/customers/by-external-id/{own}")).ShouldBeOk().Json["id"]!.GetValue<string>();
        (await app.Erase(mine, "Asked by the regulator", officer)).ShouldBeProblem(403).Codes.Should().Equal("privacy_may_not_overrule");
        (await app.Erase(mine, "Asked by the regulator", admin)).ShouldBeOk().Json["overruleReason"]!.GetValue<string>().Should().Be("Asked by the regulator");
        (await app.GetAs(officer, $"/onboarding/v1/customers/{mine}")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task With_a_second_person_the_erasure_waits_for_another_one()
    {
        var app = await database.Start(("Privacy:SecondPerson", "true"));
        var id = await app.Closed(Payload.Fresh("E"), LongAgo);
        var answer = await app.Erase(id, person: "Ann");
        answer.Status.Should().Be(HttpStatusCode.Accepted, answer.Body);
        var request = $"{PrivacyCalls.Erasures}/{answer.Json["id"]}";
        (await app.Erase(id, person: "Ann")).ShouldBeProblem(409).Codes.Should().Equal("privacy_request_waits");
        (await app.Get($"/onboarding/v1/customers/{id}")).ShouldBeOk();
        (await app.Post($"{request}/approval", person: "Ann")).ShouldBeProblem(409).Codes.Should().Equal("approver_is_proposer");
        (await app.Post($"{request}/withdrawal", person: "Ann")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("WITHDRAWN");
        (await app.Post($"{request}/approval", person: "Bob")).ShouldBeProblem(404);

        request = $"{PrivacyCalls.Erasures}/{(await app.Erase(id, person: "Ann")).Json["id"]}";
        (await app.Post($"{request}/approval", person: "Bob")).ShouldBeOk().Json["decidedBy"]!.GetValue<string>().Should().Be("Bob");
        (await app.Get($"/onboarding/v1/customers/{id}")).ShouldBeProblem(404);
        (await app.Get($"{PrivacyCalls.Erasures}?customerId={id}")).ShouldBeOk().Items.Select(one => (string)one["state"]!).Should().Equal("WITHDRAWN", "ERASED");
        await database.Stop(app);
    }

    [Fact]
    public async Task The_command_line_lists_holds_and_erases()
    {
        var app = await database.App();
        var id = await app.Closed(Payload.Fresh("E"), LongAgo);
        (await Run("due")).Output.Should().Contain(id);
        var hold = JsonNode.Parse((await Run("hold", id, "--reason", "Court order", "--json")).LastLine)!["id"]!.GetValue<string>();
        (await Run("holds")).Output.Should().Contain(hold);
        var rejected = await CommandRun.Of(database, "privacy", "erase", id, "--reason", "x");
        (rejected.ExitCode, rejected.Error).Should().Be((1, "privacy_legal_hold: A legal hold on the customer stands\n"));
        (await Run("end-hold", hold, "--reason", "Lifted")).Output.Should().Contain("ended");
        JsonNode.Parse((await Run("access", id)).LastLine)!["customerId"]!.GetValue<string>().Should().Be(id);
        var erased = JsonNode.Parse((await Run("erase", id, "--reason", "Asked", "--json")).LastLine)!;
        erased["state"]!.GetValue<string>().Should().Be("ERASED");
        (await app.Get($"/onboarding/v1/customers/{id}")).ShouldBeProblem(404);
        (await app.Completed(erased["id"]!.GetValue<string>()))["completedAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task A_hold_that_is_set_while_the_customer_is_erased_stops_it_or_finds_no_customer()
    {
        var app = await database.App();
        for (var i = 0; i < 10; i++)
        {
            var id = await app.Closed(Payload.Fresh("E"), LongAgo);

            var answers = await Task.WhenAll(app.Erase(id), app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = "Court order" }));

            answers.Select(answer => (int)answer.Status).Should().Match(
                found => found.SequenceEqual(new[] { 200, 404 }) || found.SequenceEqual(new[] { 409, 201 }));
        }
    }

    [Fact]
    public async Task Of_requests_that_come_at_the_same_time_one_waits()
    {
        var app = await database.Start(("Privacy:SecondPerson", "true"));
        var id = await app.Closed(Payload.Fresh("E"), LongAgo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Erase(id, person: "Ann")));

        answers.Count(answer => answer.Status == HttpStatusCode.Accepted).Should().Be(1);
        answers.Where(answer => answer.Status != HttpStatusCode.Accepted).Should().HaveCount(7)
            .And.OnlyContain(answer => answer.ShouldBeProblem(409).Codes.SequenceEqual(new[] { "privacy_request_waits" }));
        (await app.Get($"{PrivacyCalls.Erasures}?state=REQUESTED&customerId={id}")).ShouldBeOk().Items.Should().ContainSingle();
        await database.Stop(app);
    }

    private static async Task<IReadOnlyList<string>> DueItems(OnboardingApp app)
    {
        var found = new List<string>();
        for (var next = ""; ;)
        {
            var page = (await app.Get($"{PrivacyCalls.Due}?limit=200{next}")).ShouldBeOk();
            found.AddRange(page.Items.Select(one => one["customerId"]!.GetValue<string>()));
            if (page.Json["next"] is not { } place)
            {
                return found;
            }

            next = $"&after={place}";
        }
    }

    private async Task<CommandRun> Run(params string[] arguments)
    {
        var run = await CommandRun.Of(database, ["privacy", .. arguments]);
        run.ExitCode.Should().Be(0, run.Error);
        return run;
    }

    private async Task Verify()
    {
        var run = await CommandRun.Of(database, "audit", "verify", "--json");
        var report = JsonNode.Parse(run.LastLine)!;
        (run.ExitCode, (int)report["blanked"]! > 0).Should().Be((0, true), run.Output);
    }
}

public sealed class CustomerErasuresOnSqlite(SqliteDatabase database) : CustomerErasures(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class CustomerErasuresOnSqlServer(SqlServerDatabase database) : CustomerErasures(database.Plain()), IClassFixture<SqlServerDatabase>;
