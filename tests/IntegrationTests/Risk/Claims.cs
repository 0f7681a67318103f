using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Claims and approvals by one client and by several.</summary>
public abstract class Claims(Database database)
{
    [Fact]
    public async Task A_claim_ignores_the_case_of_the_name_and_expires_and_can_be_taken_over()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock });
        var path = await OpenCase(app);
        Task<Answer> As(string person, string call, JsonNode? body = null) => app.Send(HttpMethod.Post, $"{path}/{call}", body: body, headers: ("X-Audit-User", person));

        var claimed = (await As("ieva", "claim")).ShouldBeOk().Json;
        DateTimeOffset.Parse(claimed["claimedAt"]!.GetValue<string>(), null).Should().BeCloseTo(clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        (await As("Jonas", "claim")).ShouldBeProblem(409).Codes.Should().Equal("case_claimed");
        (await As("IEVA", "release")).ShouldBeOk().Json["claimedBy"].Should().BeNull();
        (await As("ieva", "claim")).ShouldBeOk();
        var taken = (await As("Jonas", "claim?takeOver=true")).ShouldBeOk().Json;
        taken["claimedBy"]!.GetValue<string>().Should().Be("Jonas");
        (await app.AuditOf("Jonas")).Select(entry => $"{entry["command"]} {entry["outcome"]}").Should().Equal("ClaimCase REFUSED", "TakeOverCase ACCEPTED");
        (await As("ieva", "decision", Body("ACCEPTED"))).ShouldBeProblem(409).Codes.Should().Equal("case_claimed");

        clock.Advance(TimeSpan.FromHours(24.1));
        (await As("ieva", "decision", Body("ACCEPTED"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");
        (await As("Jonas", "claim?takeOver=true")).ShouldBeProblem(409).Codes.Should().Equal("case_not_open");
        (await As("Jonas", "claim?takeOver=perhaps")).ShouldBeProblem(400);
    }

    [Fact]
    public async Task One_client_must_name_both_persons_and_two_clients_need_not()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "HIGH"));
        var account = Payload.Fresh("A");
        Task<Caller> Client(string name) => app.AddClient(["core", "plain"], account, ["compliance", "administrator"], name: name);
        var (one, another) = (await Client("One"), await Client("Another"));
        Task<Answer> Send(string path, HttpMethod method, Caller client, string? person, JsonNode? body = null) =>
            app.Send(method, path, client.Basic, body, person is null ? [] : [("X-Audit-User", person)]);

        foreach (var (proposer, approver, approves, code) in new (string?, string?, Caller, string?)[]
        {
            (null, null, one, "persons_not_named"),
            ("ieva", null, one, "persons_not_named"),
            (null, "jonas", one, "persons_not_named"),
            ("ieva", "Ieva", another, "approver_is_proposer"),
            ("ieva", "jonas", one, null),
            (null, null, another, null),
        })
        {
            var path = await OpenCase(app, request => app.PostAs(one, request));
            var proposed = (await Send($"{path}/decision", HttpMethod.Post, one, proposer, Body("ACCEPTED"))).ShouldBeOk().Json;
            (proposed["state"]!.GetValue<string>(), proposed["decidedByClient"]!.GetValue<string>()).Should().Be(("PROPOSED", one.Id));

            var answer = await Send($"{path}/approval", HttpMethod.Post, approves, approver);

            if (code is null)
            {
                answer.ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");
            }
            else
            {
                answer.ShouldBeProblem(409).Codes.Should().Equal(code);
                (await Send($"{path}/approval", HttpMethod.Delete, one, "petras")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PENDING", "nothing hangs");
            }
        }
    }

    [Fact]
    public async Task Anonymous_callers_are_one_client()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "HIGH"));
        var path = await OpenCase(app);
        (await app.Send(HttpMethod.Post, $"{path}/decision", body: Body("ACCEPTED"), headers: ("X-Audit-User", "ieva"))).ShouldBeOk();

        (await app.Send(HttpMethod.Post, $"{path}/approval")).ShouldBeProblem(409).Codes.Should().Equal("persons_not_named");
        (await app.Send(HttpMethod.Post, $"{path}/approval", headers: ("X-Audit-User", " "))).ShouldBeProblem(409).Codes.Should().Equal("persons_not_named");
        (await app.Send(HttpMethod.Post, $"{path}/approval", headers: ("X-Audit-User", "jonas"))).ShouldBeOk();
    }
}

public sealed class ClaimsOnSqlite(SqliteDatabase database) : Claims(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ClaimsOnSqlServer(SqlServerDatabase database) : Claims(database.Plain()), IClassFixture<SqlServerDatabase>;
