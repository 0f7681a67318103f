using System.Net;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>A client sees the data of its account only, and each call requires its role.</summary>
public abstract class Isolation(Database database)
{
    [Fact]
    public async Task The_response_for_a_customer_of_another_account_equals_that_for_an_unknown_customer()
    {
        var app = await database.Start(Production());
        var (ours, theirs) = (await app.AddClient(["plain", "core"], "A"), await app.AddClient(["plain", "core"], "B"));
        var externalId = Payload.Fresh("X");
        (await app.PostAs(ours, Payload.Person(externalId))).ShouldBeOk();
        (await app.PostAs(ours, Payload.Person(externalId, action: "UPDATE"))).ShouldBeOk();
        var id = (await app.GetAs(ours, $"{CoreCustomers}/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>();
        var (unknownId, unknownExternalId) = (Guid.NewGuid().ToString(), Payload.Fresh("X"));
        (string There, string Nowhere)[] routes =
        [
            ($"{CoreCustomers}/{id}", $"{CoreCustomers}/{unknownId}"),
            ($"{CoreCustomers}/by-external-id/{externalId}", $"{CoreCustomers}/by-external-id/{unknownExternalId}"),
            ($"{CoreCustomers}/{id}/versions", $"{CoreCustomers}/{unknownId}/versions"),
            ($"{CoreCustomers}/{id}/versions/1/diff/2", $"{CoreCustomers}/{unknownId}/versions/1/diff/2"),
            ($"{CoreCustomers}?externalId={externalId}", $"{CoreCustomers}?externalId={unknownExternalId}"),
            ($"/onboarding/v1/audit?customerId={id}", $"/onboarding/v1/audit?customerId={unknownId}"),
        ];

        foreach (var (there, nowhere) in routes)
        {
            (await app.GetAs(ours, there)).ShouldBeOk();
            var (seen, unseen) = (await app.GetAs(theirs, there), await app.GetAs(theirs, nowhere));
            seen.Status.Should().Be(unseen.Status, there);
            Blind(seen).Should().Be(Blind(unseen), there);
        }

        (await app.PostAs(theirs, Payload.Person(externalId))).ShouldBeOk();
        (await app.GetAs(theirs, $"{CoreCustomers}/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>().Should().NotBe(id);
    }

    [Fact]
    public async Task An_administrator_sees_every_account_and_in_a_dialect_only_its_own()
    {
        var app = await database.Start(Production());
        var bank = await app.AddClient(["plain"], "A");
        var admin = await app.AddClient(["plain", "core"], "default", ["administrator"]);
        var externalId = Payload.Fresh("X");
        (await app.PostAs(bank, Payload.Person(externalId))).ShouldBeOk();

        (await app.GetAs(admin, $"{CoreCustomers}/by-external-id/{externalId}")).ShouldBeOk();
        (await app.PostAs(admin, Payload.Person(externalId, action: "UPDATE"))).ShouldBeProblem(409).Codes.Should().Equal("C004");
    }

    [Fact]
    public async Task A_role_gives_access_to_its_calls_only()
    {
        var app = await database.Start(Production());
        foreach (var (roles, reads, keeps) in new (string[], int, int)[]
        {
            (["reader"], 200, 403), (["operator"], 403, 403), (["compliance"], 403, 403), (["documents"], 403, 403), (["administrator"], 200, 200), (["auditor"], 403, 403), ([], 403, 403),
        })
        {
            var client = await app.AddClient(["core"], roles: roles);
            foreach (var (path, status) in new[] { (CoreCustomers, reads), ("/onboarding/v1/audit", roles.Contains("auditor") ? 200 : reads), (Clients, keeps) })
            {
                ((int)(await app.GetAs(client, path)).Status).Should().Be(status, $"{string.Join(' ', roles)} {path}");
            }
        }
    }

    [Fact]
    public async Task A_limited_client_gets_429_and_others_are_served()
    {
        var app = await database.Start(Production() with { Settings = [("RateLimits:RequestsPerSecond", "1"), ("RateLimits:Burst", "2"), ("Authentication:Anonymous:0", "plain")] });
        var (one, other) = (await app.AddClient(["core"]), await app.AddClient(["core"]));

        // Sent simultaneously, so that even on a slow machine more than one a second arrives.
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.GetAs(one, CoreCustomers)));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().BeInRange(2, 39);
        var limited = answers.First(answer => answer.Status != HttpStatusCode.OK).ShouldBeProblem(429);
        int.Parse(limited.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).Should().BeGreaterThan(0);
        (await app.GetAs(other, CoreCustomers)).ShouldBeOk();
        for (var i = 0; i < 20; i++)
        {
            (await app.Get("/health/live")).ShouldBeOk();
            (await app.Get("/health/ready")).ShouldBeOk();
        }

        (await app.Get("/v3/api-docs")).ShouldBeOk();
        var anonymous = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.Post(Payload.Person(Payload.Fresh("X")))));
        anonymous.First(answer => answer.Status != HttpStatusCode.OK).ShouldBeProblem(429);
    }

    private static AppChoices Production() => new() { Environment = "Production" };

    private static string Blind(Answer answer)
    {
        var body = answer.Json.AsObject();
        body.Remove("correlationId");
        body.Remove("traceId");
        return $"{answer.ContentType} {body.ToJsonString()} {string.Join(',', answer.Headers.Keys.Order())}";
    }
}

public sealed class IsolationOnSqlite(SqliteDatabase database) : Isolation(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class IsolationOnSqlServer(SqlServerDatabase database) : Isolation(database.Plain()), IClassFixture<SqlServerDatabase>;
