using System.Net;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Sign-ins, and the form of the responses to callers who are rejected.</summary>
public abstract class SignIns(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task In_production_anonymous_callers_are_rejected_in_the_documented_form()
    {
        var app = await database.Start(Production);
        var answer = await app.PostCustomer(Payload.Person(Payload.Fresh("X")));
        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers["WWW-Authenticate"].Should().StartWith("Basic ");
        answer.ContentType.Should().StartWith("application/json");
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("resultType", "timestamp", "status", "error", "path");
        answer.Json["status"]!.GetValue<int>().Should().Be(401);
        answer.Json["error"]!.ToJsonString().Should().Be("""{"code":"unauthorized"}""");
        answer.Json["path"]!.GetValue<string>().Should().Be("/amlyze-ws-rest/customer");
    }

    [Theory]
    [InlineData("/amlyze-ws-rest/customer")]
    [InlineData("/amlyze-ws-rest/simplifiedCustomer")]
    [InlineData("/amlyze-ws-rest/batch-customers")]
    [InlineData("/AMLYZE-WS-REST/Validate-Batch-Customers")]
    public async Task Under_D_the_body_of_401_is_the_published_one(string path)
    {
        var app = await database.Start(Production with { Settings = [("Amlyze:Profile", "D")] });
        foreach (var authorization in new[] { null, "Bearer tok@en|with<visible>ASCII~!", "Basic !!!" })
        {
            var answer = await app.Send(HttpMethod.Post, path, authorization, Payload.Person("x"));
            (answer.Status, answer.Body).Should().Be((HttpStatusCode.Unauthorized, """{"error":{"code":"unauthorized"}}"""));
        }

        (await app.Get(AmlyzeCalls.Polling + "x")).Body.Should().Be("""{"error":{"code":"unauthorized"}}""");
        (await app.Get("/classifier/country")).Body.Should().Be("""{"error":{"code":"unauthorized"}}""");
    }

    [Theory]
    [InlineData("C", "timestamp,status,error,path")]
    [InlineData("B", "resultType,status,error")]
    public async Task Earlier_versions_keep_their_body_of_401(string profile, string members)
    {
        var app = await database.Start(Production with { Settings = [("Amlyze:Profile", profile)] });
        var answer = await app.PostCustomer(Payload.Person("x"));
        answer.Json.AsObject().Select(member => member.Key).Should().Equal(members.Split(','));
        answer.Json["error"]!.GetValue<string>().Should().Be("Unauthorized");
    }

    [Fact]
    public async Task Polling_for_events_rejects_anonymous_callers_in_its_own_form()
    {
        var answer = await (await database.Start(Production)).Get(AmlyzeCalls.Polling + "x");
        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Json["errors"]![0]!["code"]!.GetValue<string>().Should().Be("UNAUTHORIZED");
    }

    [Fact]
    public async Task Basic_bearer_and_API_keys_give_access_to_clients_of_the_dialect_only()
    {
        var app = await database.Start(Production);
        var (bank, reader) = (await app.AddClient(["amlyze"]), await app.AddClient(["core"]));
        foreach (var authorization in new[] { bank.Basic, await app.Bearer(bank), await app.AddKey(bank) })
        {
            (await app.Send(HttpMethod.Post, AmlyzeCalls.Path, authorization, Payload.Person(Payload.Fresh("X")))).ShouldBeAccepted();
            (await app.Send(HttpMethod.Get, CallerCalls.CoreCustomers, authorization)).ShouldBeProblem(403);
        }

        foreach (var authorization in new[] { reader.Basic, await app.Bearer(reader) })
        {
            var rejected = await app.Send(HttpMethod.Post, AmlyzeCalls.Path, authorization, Payload.Person(Payload.Fresh("X")));
            rejected.Status.Should().Be(HttpStatusCode.Forbidden);
            rejected.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
        }
    }

    [Fact]
    public async Task A_header_without_credentials_is_401_also_where_anonymous_callers_are_accepted()
    {
        var app = await database.Start(Production with { Settings = [("Authentication:Anonymous:0", "amlyze")] });
        (await app.PostCustomer(Payload.Person(Payload.Fresh("X")))).ShouldBeAccepted();
        foreach (var header in new[] { "x", "Basic", "Basic !!!", "Basic " + new string('A', 20_000), "Bearer x", "Digest username=\"x\"" })
        {
            (await app.Send(HttpMethod.Post, AmlyzeCalls.Path, header, Payload.Person("x"))).Status.Should().Be(HttpStatusCode.Unauthorized, header);
        }
    }

    [Fact]
    public async Task A_limited_caller_gets_429_in_the_documented_form()
    {
        var app = await database.Start(Production with { Settings = [("RateLimits:RequestsPerSecond", "1"), ("RateLimits:Burst", "2"), ("Authentication:Anonymous:0", "amlyze")] });

        // Sent simultaneously, so that even on a slow machine more than one a second arrives.
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.PostCustomer(Payload.Person(Payload.Fresh("X")))));

        var rejected = answers.First(answer => answer.WithoutWarnings() != AmlyzeCalls.AcceptedBody);
        ((int)rejected.Status).Should().Be(429);
        rejected.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
    }

    [Fact]
    public async Task A_locked_client_gets_429_in_the_documented_form()
    {
        var app = await database.Start(("Authentication:LockOut:Failures", "1"), ("Authentication:LockOut:FirstSeconds", "100"));
        var guess = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "guess");
        (await app.PostCustomerAs(guess, Payload.Person("x"))).Status.Should().Be(HttpStatusCode.Unauthorized);

        var answer = await app.PostCustomerAs(guess, Payload.Person("x"));

        ((int)answer.Status).Should().Be(429);
        answer.Headers["Retry-After"].Should().MatchRegex("^(100|99|98)$");
        answer.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
    }

    [Fact]
    public async Task The_acting_person_of_the_core_API_has_no_effect_here()
    {
        var app = await database.App();
        (await app.Send(HttpMethod.Post, AmlyzeCalls.Path, null, Payload.Person(Payload.Fresh("X")), ("X-Audit-User", new string('x', 257)))).ShouldBeAccepted();
    }

    [Fact]
    public async Task An_unknown_profile_stops_the_start() =>
        await FluentActions.Awaiting(() => database.Start(("Amlyze:Profile", "Z"))).Should().ThrowAsync<InvalidOperationException>();
}

public sealed class SignInsOnSqlite(SqliteDatabase database) : SignIns(database), IClassFixture<SqliteDatabase>;

public sealed class SignInsOnSqlServer(SqlServerDatabase database) : SignIns(database), IClassFixture<SqlServerDatabase>;
