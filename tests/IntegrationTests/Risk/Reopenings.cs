using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Decided cases that are reopened, and the effect of imports on cases.</summary>
public abstract class Reopenings(Database database)
{
    [Fact]
    public async Task An_automatic_decision_is_overridden_after_the_case_was_reopened()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, number))).ShouldBeOk();
        await PublishedEvent(app, number, "completed");
        var (decided, before) = (await CaseOf(app, number), (await app.GetCustomer(id)).Json.ToJsonString());
        var path = $"{Cases}/{decided["id"]}";

        (await Reopen(app, path, "  ")).ShouldBeProblem(400).Codes.Should().Equal("invalid_reason");
        (await Reopen(app, path, "not\0kept")).ShouldBeProblem(400).Codes.Should().Equal("invalid_reason");
        (await app.Send(HttpMethod.Post, $"{path}/reopening")).ShouldBeProblem(400).Codes.Should().Equal("invalid_reason");
        var made = await Reopen(app, path);

        ((int)made.Status).Should().Be(201, made.Body);
        var reopened = $"{Cases}/{made.Json["id"]}";
        made.Headers["Location"].Should().EndWith(reopened);
        (made.Json["state"]!.GetValue<string>(), made.Json["reopenedFrom"]!.GetValue<string>(), made.Json["reopenReason"]!.GetValue<string>())
            .Should().Be(("PENDING", decided["id"]!.GetValue<string>(), "news"));
        (await app.GetCustomer(id)).Json.ToJsonString().Should().Be(before, "nothing is decided yet");
        (await PublishedEvent(app, number, "pending"))["data"]!["initialRiskLevel"]!.GetValue<string>().Should().Be(decided["initialLevel"]!.GetValue<string>());
        (await app.Get(reopened)).ShouldBeOk().Json["explanation"]!.ToJsonString().Should().Be((await app.Get(path)).ShouldBeOk().Json["explanation"]!.ToJsonString());
        (await app.Get($"{reopened}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue();
        (await Reopen(app, path)).ShouldBeProblem(409).Codes.Should().Equal("case_already_open");
        (await Reopen(app, reopened)).ShouldBeProblem(409).Codes.Should().Equal("case_not_completed");

        (await Decide(app, reopened, "ACCEPTED", level: "HIGH")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");

        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
        (await app.Get(path)).ShouldBeOk().Json["case"]!["finalLevel"]!.GetValue<string>().Should().Be(decided["finalLevel"]!.GetValue<string>(), "the old one is proof");
        (await Events(app, number)).Select(one => one["type"]!.GetValue<string>().Split('.')[^1]).Should().Equal("completed", "pending", "completed");
        (await Reopen(app, path)).ShouldBeProblem(409).Codes.Should().Equal("case_not_latest");
        ((int)(await Reopen(app, reopened)).Status).Should().Be(201, "it is decided as often as need be");
    }

    [Fact]
    public async Task Floors_apply_to_a_reopened_case_and_a_new_request_supersedes_it()
    {
        var app = await database.App();
        var (id, first, second) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"));
        var path = await OpenCase(app, request => app.Post(request), Payload.Person(id, first).With("isPEP", true));
        (await Decide(app, path, "ACCEPTED")).ShouldBeOk();
        var reopened = $"{Cases}/{(await Reopen(app, path)).Json["id"]}";

        (await Decide(app, reopened, "ACCEPTED", level: "MEDIUM")).ShouldBeProblem(409).Codes.Should().Equal("below_floor");
        (await app.Post(Payload.Person(id, second, "UPDATE"))).ShouldBeOk();
        var successor = await CaseOf(app, second);

        successor["state"]!.GetValue<string>().Should().Be("PENDING", "the level is below the one that a person decided");
        var superseded = (await app.Get(reopened)).ShouldBeOk().Json["case"]!;
        superseded["state"]!.GetValue<string>().Should().Be("SUPERSEDED");
        superseded["supersededBy"]!.GetValue<string>().Should().Be(successor["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_reopened_case_that_two_persons_decided_requires_two_again()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "EXTREME"));
        Task<Answer> As(string person, string path, JsonNode? body = null) => app.Send(HttpMethod.Post, path, body: body, headers: ("X-Audit-User", person));
        var path = await OpenCase(app);
        (await As("ieva", $"{path}/decision", Body("ACCEPTED", level: "EXTREME"))).ShouldBeOk();
        (await As("jonas", $"{path}/approval")).ShouldBeOk();
        var reopened = $"{Cases}/{(await Reopen(app, path)).Json["id"]}";

        (await As("ieva", $"{reopened}/decision", Body("ACCEPTED"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");
        (await As("jonas", $"{reopened}/approval")).ShouldBeOk().Json["finalLevel"]!.GetValue<string>().Should().Be("HIGH");

        var earlier = (await app.Get(path)).ShouldBeOk().Json["case"]!;
        (earlier["finalLevel"]!.GetValue<string>(), earlier["overrideEndedAt"] is null).Should().Be(("EXTREME", false), "its level counted until then");
    }

    [Fact]
    public async Task A_later_case_that_replaces_what_two_persons_decided_requires_two_again()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "EXTREME"));
        Task<Answer> As(string person, string path, JsonNode? body = null) => app.Send(HttpMethod.Post, path, body: body, headers: ("X-Audit-User", person));
        var id = Payload.Fresh("X");
        var path = await OpenCase(app, request => app.Post(request), Payload.Person(id).With("isPEP", true));
        (await As("ieva", $"{path}/decision", Body("ACCEPTED", level: "EXTREME"))).ShouldBeOk();
        (await As("jonas", $"{path}/approval")).ShouldBeOk();

        var later = await OpenCase(app, request => app.Post(request), Payload.Person(id, action: "UPDATE"));

        (await As("ieva", $"{later}/decision", Body("ACCEPTED"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");
        (await As("jonas", $"{later}/approval")).ShouldBeOk();
    }

    [Fact]
    public async Task One_of_many_simultaneous_reopenings_succeeds()
    {
        var app = await database.App();
        var number = Payload.Fresh("N");
        (await app.Post(Payload.Person(Payload.Fresh("X"), number))).ShouldBeOk();
        await PublishedEvent(app, number, "completed");
        var path = $"{Cases}/{(await CaseOf(app, number))["id"]}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Reopen(app, path)));

        answers.Select(answer => (int)answer.Status).Order().Should().Equal(201, 409, 409, 409, 409, 409, 409, 409);
        answers.Where(answer => (int)answer.Status == 409).SelectMany(answer => answer.Codes).Distinct().Should().Equal("case_already_open");
    }

    [Fact]
    public async Task An_imported_level_ends_the_open_case_and_no_case_can_be_reopened()
    {
        var app = await database.App();
        var (id, first, second) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"));
        var path = await OpenCase(app, request => app.Post(request), Payload.Person(id, first).With("isPEP", true));
        var stating = await app.AddClient(["plain"], "default", statesLevels: true);
        (await app.PostAs(stating, Payload.Person(id, second, "UPDATE").Imported("LOW", "ACTIVE"))).ShouldBeOk();

        // Rejected at once, also while the case is still open.
        (await Decide(app, path, "REJECTED")).ShouldBeProblem(409).Codes.Should().ContainSingle().Which.Should().BeOneOf("level_imported", "case_not_open");
        await Until(async () => (await app.Get($"{Cases}?customerId={await app.IdOf(id)}")).Items is [] ? [id!] : []);
        (await CaseOf(app, first))["state"]!.GetValue<string>().Should().Be("SUPERSEDED");
        (await Decide(app, path, "REJECTED")).ShouldBeProblem(409).Codes.Should().Equal("case_not_open");
        (await Events(app, first)).Should().ContainSingle("the contract has no word for it");
        var customer = (await app.GetCustomer(id)).Json;
        (customer["riskLevel"]!.GetValue<string>(), customer["status"]!.GetValue<string>()).Should().Be(("LOW", "ACTIVE"));
    }

    [Fact]
    public async Task An_assessment_before_an_import_cannot_be_reopened()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, number))).ShouldBeOk();
        await PublishedEvent(app, number, "completed");
        (await app.Post(Payload.Person(id, action: "UPDATE").Imported("LOW", "ACTIVE"))).ShouldBeOk();

        var path = $"{Cases}/{(await CaseOf(app, number))["id"]}";
        (await Reopen(app, path)).ShouldBeProblem(409).Codes.Should().Equal("level_imported");
        (await app.Get($"{path}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue("it stays provable");
        (await app.Send(HttpMethod.Post, $"{Cases}/{Guid.NewGuid()}/reopening", body: new JsonObject { ["reason"] = "news" })).ShouldBeProblem(404);
    }

    private static Task<Answer> Reopen(OnboardingApp app, string path, string reason = "news") =>
        app.Send(HttpMethod.Post, $"{path}/reopening", body: new JsonObject { ["reason"] = reason });
}

public sealed class ReopeningsOnSqlite(SqliteDatabase database) : Reopenings(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ReopeningsOnSqlServer(SqlServerDatabase database) : Reopenings(database.Plain()), IClassFixture<SqlServerDatabase>;
