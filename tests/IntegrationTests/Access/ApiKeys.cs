using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Long-lived API keys: how administrators keep them, and what they open.</summary>
public abstract class ApiKeys(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task A_key_is_shown_once_opens_what_its_client_may_use_and_is_revoked_by_itself()
    {
        var app = await database.Start(Production);
        var (admin, client) = (await app.AddAdministrator(), await app.AddClient(["plain", "core"]));
        var (path, added) = ($"{Clients}/{client.Id}/keys", new List<JsonNode>());
        for (var i = 0; i < 3; i++)
        {
            var answer = await app.Send(HttpMethod.Post, path, admin.Basic, new JsonObject { ["name"] = $"key {i}" });
            answer.Status.Should().Be(HttpStatusCode.Created, answer.Body);
            answer.Headers["Cache-Control"].Should().Be("no-store");
            new Uri(answer.Headers["Location"]).AbsolutePath.Should().Be(path);
            added.Add(answer.Json);
        }

        foreach (var scheme in new[] { "Bearer ", "bearer ", "Bearer   " })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, scheme + Key(added[0]))).ShouldBeOk();
            (await app.Send(HttpMethod.Post, Payload.PlainCustomers, scheme + Key(added[1]), Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
            (await app.Send(HttpMethod.Get, Clients, scheme + Key(added[0]))).ShouldBeProblem(403);
        }

        var list = (await app.GetAs(admin, $"{path}?limit=2")).ShouldBeOk();
        list.Body.Should().NotContain(Key(added[0])).And.NotContain("hash").And.NotContain("secret");
        list.Items.Select(item => item["name"]!.GetValue<string>()).Should().Equal("key 0", "key 1");
        list.Items[0].AsObject().Select(member => member.Key).Except(["lastUsedAt"]).Should().Equal("number", "keyId", "clientId", "name", "prefix", "createdAt");
        Key(added[0]).Should().StartWith(list.Items[0]["prefix"]!.GetValue<string>()).And.StartWith("onbk_");
        (await app.GetAs(admin, $"{path}?after={list.Json["next"]}")).ShouldBeOk().Items.Should().ContainSingle();

        for (var i = 0; i < 2; i++)
        {
            (await app.Send(HttpMethod.Delete, $"{path}/{added[0]["keyId"]}", admin.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(added[0]))).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(added[1]))).ShouldBeOk();
        (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/secret", admin.Basic)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(added[1]))).ShouldBeOk("a new secret does not end the keys");
        (await app.Send(HttpMethod.Delete, $"{Clients}/{client.Id}", admin.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(added[1]))).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Post, path, admin.Basic, new JsonObject { ["name"] = "late" })).ShouldBeProblem(409).Codes.Should().Equal("client_revoked");
        (await app.RejectedSignIns(admin, client.Id)).Should().BeEquivalentTo("a revoked_key", "a revoked_client");

        var references = (await app.GetAs(admin, $"/onboarding/v1/audit?limit=200&user={Uri.EscapeDataString("Back office")}")).ShouldBeOk().Items
            .Where(entry => entry["reference"]?.GetValue<string>() == $"{client.Id}/{added[0]["keyId"]}").Select(entry => $"{entry["command"]} {entry["outcome"]}");
        references.Should().Equal("AddApiKey ACCEPTED", "RevokeApiKey ACCEPTED", "RevokeApiKey ACCEPTED");
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE Reference LIKE {"%" + Key(added[1])[^20..] + "%"}")).Should().Be(0);
    }

    [Fact]
    public async Task A_key_ends_with_its_time_and_its_last_use_is_shown()
    {
        var clock = new MovingClock();
        var app = await database.Start(Production with { Clock = clock });
        var (admin, client) = (await app.AddAdministrator(), await app.AddClient(["core"]));
        var path = $"{Clients}/{client.Id}/keys";
        var key = (await app.Send(HttpMethod.Post, path, admin.Basic, new JsonObject { ["name"] = "day", ["expiresAt"] = clock.GetUtcNow().AddDays(1).ToString("O") })).Json;
        (await app.GetAs(admin, path)).ShouldBeOk().Items[0]["lastUsedAt"].Should().BeNull();

        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(key))).ShouldBeOk();
        await Eventually.True(async () => (await app.GetAs(admin, path)).ShouldBeOk().Items[0]["lastUsedAt"] is not null, () => "no last use");

        clock.Advance(TimeSpan.FromDays(1));
        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(key))).ShouldBeProblem(401);
        (await app.RejectedSignIns(admin, client.Id)).Should().Equal("a expired_key");
    }

    [Fact]
    public async Task Every_defect_is_named_and_an_unknown_client_or_key_is_404()
    {
        var app = await database.Start(Production);
        var (admin, client) = (await app.AddAdministrator(), await app.AddClient(["core"]));
        (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/keys", admin.Basic, new JsonObject { ["expiresAt"] = "2020-01-01T00:00:00Z" })).ShouldBeProblem(400)
            .Codes.Should().Equal("invalid_name", "invalid_expiry");
        (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/keys", admin.Basic, new JsonObject { ["name"] = "x", ["expiresAt"] = "soon" })).ShouldBeProblem(400);
        (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/keys", admin.Basic, new JsonObject { ["name"] = "x", ["expires"] = "2999-01-01" })).ShouldBeProblem(400);
        (await app.Send(HttpMethod.Post, $"{Clients}/unknown/keys", admin.Basic, new JsonObject { ["name"] = "x" })).ShouldBeProblem(404);
        (await app.GetAs(admin, $"{Clients}/unknown/keys")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Delete, $"{Clients}/{client.Id}/keys/unknown", admin.Basic)).ShouldBeProblem(404);
        (await app.GetAs(client, $"{Clients}/{client.Id}/keys")).ShouldBeProblem(403);
    }

    [Fact]
    public async Task A_wrong_key_is_401_and_never_in_the_audit_trail()
    {
        var app = await database.Start(Production);
        var admin = await app.AddAdministrator();
        var secret = new string('A', 43);
        foreach (var header in new[]
        {
            $"Bearer onbk_aaaaaaaaaaaaaaaa_{secret}", "Bearer onbk_", "Bearer any@visible|<ASCII>~!\"#$%&'()*+,-./:;=?[]^`{}", $"Bearer onbk_aaaaaaaaaaaaaaaa_{secret} x",
        })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, header)).ShouldBeProblem(401);
        }

        (await app.GetAs(new Caller($"onbk_aaaaaaaaaaaaaaaa_{secret}", ""), CoreCustomers)).ShouldBeProblem(401);
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE \"User\" LIKE {"%onbk%"}")).Should().Be(0);
        (await app.RejectedSignIns(admin, "unknown")).Should().Contain([" invalid_key", " invalid_token", " unknown_client"]);
    }

    [Fact]
    public async Task A_key_made_by_the_command_line_works_at_once_until_it_is_revoked()
    {
        var app = await database.Start(Production);
        var client = await app.AddClient(["core"]);

        var added = await CommandRun.Of(database, "clients", "keys", "add", client.Id, "--name", "Core bank", "--expires", "2999-12-31", "--json");
        added.ExitCode.Should().Be(0, added.Error);
        var key = JsonNode.Parse(added.LastLine)!;
        key["expiresAt"]!.GetValue<DateTimeOffset>().Should().Be(new DateTimeOffset(2999, 12, 31, 0, 0, 0, TimeSpan.Zero));
        (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(key))).ShouldBeOk();

        var list = await CommandRun.Of(database, "clients", "keys", "list", client.Id);
        list.Output.Should().Contain("Core bank").And.Contain(key["keyId"]!.GetValue<string>()).And.NotContain(Key(key));
        (await CommandRun.Of(database, "clients", "keys", "revoke", client.Id, key["keyId"]!.GetValue<string>())).ExitCode.Should().Be(0);
        JsonNode.Parse((await CommandRun.Of(database, "clients", "keys", "list", client.Id, "--json")).LastLine)![0]!["revokedAt"].Should().NotBeNull();

        // This instance's copy of a key is up to two seconds old.
        await Eventually.True(async () => (await app.Send(HttpMethod.Get, CoreCustomers, "Bearer " + Key(key))).Status == HttpStatusCode.Unauthorized, () => "still open");
        (await CommandRun.Of(database, "clients", "keys", "revoke", client.Id, "unknown")).ExitCode.Should().Be(1);
        (await CommandRun.Of(database, "clients", "keys", "add", client.Id, "--name", "x", "--expires", "soon")).ExitCode.Should().Be(2);
        (await CommandRun.Of(database, "clients", "keys", "add", client.Id)).ExitCode.Should().Be(2);
    }

    private static string Key(JsonNode key) => key["key"]!.GetValue<string>();
}

public sealed class ApiKeysOnSqlite(SqliteDatabase database) : ApiKeys(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ApiKeysOnSqlServer(SqlServerDatabase database) : ApiKeys(database.Plain()), IClassFixture<SqlServerDatabase>;
