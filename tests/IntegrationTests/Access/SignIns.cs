using System.Net;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Sign-ins in production: which are accepted, which are rejected, and their audit entries.</summary>
public abstract class SignIns(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task Basic_and_bearer_give_access_to_the_dialects_of_the_client_only()
    {
        var app = await database.Start(Production);
        var (bank, reader) = (await app.AddClient(["plain"]), await app.AddClient(["core"]));
        foreach (var authorization in new[] { bank.Basic, await app.Bearer(bank), (await app.Bearer(bank)).Replace("Bearer", "bearer", StringComparison.Ordinal) })
        {
            (await app.Send(HttpMethod.Post, Payload.PlainCustomers, authorization, Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization)).ShouldBeProblem(403);
        }

        foreach (var authorization in new[] { reader.Basic, await app.Bearer(reader) })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization)).ShouldBeOk();
            (await app.Send(HttpMethod.Post, Payload.PlainCustomers, authorization, Payload.Person(Payload.Fresh("X")))).ShouldBeProblem(403);
        }
    }

    [Fact]
    public async Task An_entry_of_the_audit_trail_has_client_account_and_acting_person()
    {
        var app = await database.Start(Production);
        var admin = await app.AddAdministrator();
        var (account, person) = (Guid.NewGuid().ToString("N"), Payload.Fresh("Ieva"));
        var bank = await app.AddClient(["plain", "core"], account);
        (await app.PostAs(bank, Payload.Person(Payload.Fresh("X"), requester: "clerk"))).ShouldBeOk();
        (await app.Send(HttpMethod.Post, Clients, admin.Basic, new System.Text.Json.Nodes.JsonObject(), ("X-Audit-User", person))).ShouldBeProblem(400);

        var entries = (await app.GetAs(bank, "/onboarding/v1/audit")).ShouldBeOk().Items.Select(one => $"{one["account"]} {one["user"]} {one["client"]} {one["command"]} {one["address"]}");
        entries.Should().Equal($"{account} anonymous  AddClient ", $"{account} Bank {bank.Id} SignIn 127.0.0.1", $"{account} clerk {bank.Id} CreateCustomer 127.0.0.1");
        var entry = (await app.GetAs(admin, $"/onboarding/v1/audit?user={Uri.EscapeDataString(person)}")).ShouldBeOk().Items.Should().ContainSingle().Which;
        $"{entry["account"]} {entry["client"]} {entry["command"]} {entry["outcome"]}".Should().Be($"default {admin.Id} AddClient REFUSED");
    }

    [Fact]
    public async Task Only_the_audit_trail_distinguishes_an_unknown_client_from_a_wrong_secret()
    {
        var app = await database.Start(Production);
        var (admin, bank, gone) = (await app.AddAdministrator(), await app.AddClient(["plain", "core"], "B"), await app.AddClient(["core"], "C"));
        (await app.Send(HttpMethod.Delete, $"{Clients}/{gone.Id}", admin.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
        var unknownClient = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "secret");

        var wrong = await app.GetAs(bank with { Secret = "wrong" }, CoreCustomers);
        var unknown = await app.GetAs(unknownClient, CoreCustomers);
        var revoked = await app.GetAs(gone, CoreCustomers);

        foreach (var answer in new[] { wrong, unknown, revoked })
        {
            answer.ShouldBeProblem(401);
            answer.Headers["WWW-Authenticate"].Should().Be("Basic realm=\"Onboarding\", charset=\"UTF-8\",Bearer");
            Blind(answer).Should().Be(Blind(wrong));
        }

        (await app.RejectedSignIns(admin, bank.Id)).Should().Equal("b wrong_secret");
        (await app.RejectedSignIns(admin, gone.Id)).Should().Equal("c revoked_client");
        (await app.RejectedSignIns(admin, unknownClient.Id)).Should().Equal(" unknown_client");
    }

    [Fact]
    public async Task Only_administrators_see_rejected_sign_ins_and_no_secret_is_stored()
    {
        var app = await database.Start(Production);
        var (admin, insider, bank) = (await app.AddAdministrator(), await app.AddClient(["core"], "default"), await app.AddClient(["core"], "B"));

        (await app.GetAs(new Caller(bank.Secret, bank.Id), CoreCustomers)).ShouldBeProblem(401);
        (await app.GetAs(new Caller("unknownClient-sign-in", "x"), CoreCustomers)).ShouldBeProblem(401);

        (await app.RejectedSignIns(admin, "unknownClient-sign-in")).Should().Equal(" unknown_client");
        (await app.RejectedSignIns(insider, "unknownClient-sign-in")).Should().BeEmpty();
        (await app.RejectedSignIns(admin, bank.Secret)).Should().BeEmpty();
        (await app.RejectedSignIns(admin, "unknown")).Should().Contain(" unknown_client");
    }

    [Fact]
    public async Task Invalid_headers_are_401_everywhere_also_where_anonymous_callers_are_accepted()
    {
        var app = await database.Start(Production with { Settings = [("Authentication:Anonymous:0", "plain"), ("Authentication:Anonymous:1", "core")] });
        var admin = await app.AddAdministrator();
        (await app.Get(CoreCustomers)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, "")).ShouldBeOk();
        (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        string[] headers =
        [
            "x", "Basic", "Basic !!!", "Basic aWQ", "Basic " + Base64("no colon"u8), "Basic " + Base64([0xff, 0xfe, (byte)':']), "Basic " + Base64("a\0:b"u8),
            "Basic " + new string('A', 20_000), "Bearer", "Bearer x", "Bearer " + new string('A', 20_000), "Digest username=\"x\"", "Negotiate AAAA", "Bearer , Basic",
        ];

        foreach (var header in headers)
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, header)).ShouldBeProblem(401);
            (await app.Send(HttpMethod.Post, Payload.PlainCustomers, header, Payload.Person("x"))).ShouldBeProblem(401);
            (await app.Send(HttpMethod.Get, "/nothing", header)).ShouldBeProblem(401);
        }

        (await app.RejectedSignIns(admin, "unknown")).Should().HaveCountGreaterThanOrEqualTo(headers.Length * 3).And.Contain([" unknown_client", " invalid_token"]);
    }

    [Fact]
    public async Task Anonymous_callers_see_the_default_account_only_and_are_no_administrators()
    {
        var app = await database.Start(Production with { Settings = [("Authentication:Anonymous:0", "plain"), ("Authentication:Anonymous:1", "core")] });
        var bank = await app.AddClient(["plain"], "B");
        var (theirs, ours) = (Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostAs(bank, Payload.Person(theirs))).ShouldBeOk();
        (await app.Post(Payload.Person(ours))).ShouldBeOk();

        (await app.GetCustomer(ours)).ShouldBeOk();
        (await app.GetCustomer(theirs)).ShouldBeProblem(404);
        (await app.Get(Clients)).ShouldBeProblem(401);

        var development = await database.Start();
        (await development.GetCustomer(theirs)).ShouldBeOk();
        (await development.Get(Clients)).ShouldBeOk();
    }

    [Theory]
    [InlineData(257)]
    [InlineData(5_000)]
    public async Task An_acting_person_that_cannot_be_stored_is_a_finding(int length)
    {
        var app = await database.App();
        (await app.Send(HttpMethod.Get, CoreCustomers, null, null, ("X-Audit-User", new string('x', 256)))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, null, null, ("X-Audit-User", new string('x', length)))).ShouldBeProblem(400).Codes.Should().Equal("invalid_audit_user");
        (await app.Send(HttpMethod.Post, Payload.PlainCustomers, null, Payload.Person(Payload.Fresh("X")), ("X-Audit-User", new string('x', length)))).ShouldBeOk();
    }

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    private static string Blind(Answer answer)
    {
        var body = answer.Json.AsObject();
        body.Remove("correlationId");
        body.Remove("traceId");
        return body.ToJsonString();
    }
}

public sealed class SignInsOnSqlite(SqliteDatabase database) : SignIns(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SignInsOnSqlServer(SqlServerDatabase database) : SignIns(database.Plain()), IClassFixture<SqlServerDatabase>;
