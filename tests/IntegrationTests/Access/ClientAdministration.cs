using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The administration of API clients.</summary>
public abstract class ClientAdministration(Database database)
{
    [Fact]
    public async Task A_client_is_added_shown_changed_and_revoked_and_its_secret_is_shown_once()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var admin = await app.AddAdministrator();
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, New("core"));
        added.Status.Should().Be(HttpStatusCode.Created);
        added.Headers["Cache-Control"].Should().Be("no-store");
        var client = new Caller(added.Json["clientId"]!.GetValue<string>(), added.Json["secret"]!.GetValue<string>());
        new Uri(added.Headers["Location"]).AbsolutePath.Should().Be($"{Clients}/{client.Id}");
        (await app.GetAs(client, CoreCustomers)).ShouldBeOk();

        var shown = (await app.GetAs(admin, $"{Clients}/{client.Id}")).ShouldBeOk();
        shown.Json.AsObject().Select(member => member.Key).Should()
            .Equal("number", "clientId", "name", "account", "dialects", "roles", "businessUnits", "statesLevels", "version", "createdAt", "changedAt");
        shown.Json["roles"]!.AsArray().Select(role => role!.GetValue<string>()).Should().Equal("reader", "operator");

        var changed = (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, New("plain").With("plainProfile", "late"))).ShouldBeOk();
        (changed.Json["version"]!.GetValue<int>(), changed.Json["plainProfile"]!.GetValue<string>()).Should().Be((2, "late"));
        (await app.GetAs(client, CoreCustomers)).ShouldBeProblem(403);
        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, New("core").With("account", "another"))).ShouldBeProblem(409).Codes.Should().Equal("account_stays");

        for (var i = 0; i < 2; i++)
        {
            var revoked = await app.Send(HttpMethod.Delete, $"{Clients}/{client.Id}", admin.Basic);
            (revoked.Status, revoked.Body).Should().Be((HttpStatusCode.NoContent, ""));
        }

        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, New("core"))).ShouldBeProblem(409).Codes.Should().Equal("client_revoked");
        (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/secret", admin.Basic)).ShouldBeProblem(409);
        (await app.GetAs(admin, $"{Clients}/{client.Id}")).ShouldBeOk().Json["revokedAt"].Should().NotBeNull();

        var trail = (await app.GetAs(admin, $"/onboarding/v1/audit?limit=200&user={Uri.EscapeDataString("Back office")}")).ShouldBeOk().Items
            .Where(entry => entry["reference"]?.GetValue<string>() == client.Id).Select(entry => $"{entry["command"]} {entry["outcome"]}");
        trail.Should().Equal("AddClient ACCEPTED", "ChangeClient ACCEPTED", "ChangeClient REFUSED", "RevokeClient ACCEPTED", "RevokeClient ACCEPTED", "ChangeClient REFUSED", "RotateClientSecret REFUSED");
    }

    [Fact]
    public async Task The_list_has_pages_and_no_secrets()
    {
        var app = await database.Start();
        var account = Guid.NewGuid().ToString("N");
        var added = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            added.Add((await app.AddClient(["plain"], account)).Id);
        }

        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = (await app.Get($"{Clients}?account={account}&limit=2{next}")).ShouldBeOk();
            page.Body.Should().NotContain("secret").And.NotContain("hash");
            seen.AddRange(page.Items.Select(item => item["clientId"]!.GetValue<string>()));
            next = page.Json["next"] is { } after ? $"&after={after}" : null;
        }
        while (next is not null);

        seen.Should().Equal(added);
        (await app.Get($"{Clients}?limit=0")).ShouldBeProblem(400);
    }

    [Fact]
    public async Task Every_defect_is_reported_and_an_unknown_client_is_404()
    {
        var app = await database.Start();
        (await app.Send(HttpMethod.Post, Clients, null, new JsonObject { ["businessUnits"] = new JsonArray("Mars"), ["plainProfile"] = "Z" })).ShouldBeProblem(400)
            .Codes.Should().Equal("invalid_account", "invalid_name", "invalid_dialects", "unknown_business_unit", "invalid_plain_profile");
        (await app.Send(HttpMethod.Post, Clients, null, New("plain").With("roles", new JsonArray("reader")))).ShouldBeProblem(400).Codes.Should().Equal("roles_without_core");
        (await app.Get($"{Clients}/unknown")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Put, $"{Clients}/unknown", null, New("core"))).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Post, $"{Clients}/unknown/secret")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Delete, $"{Clients}/unknown")).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("", "application/json", 400)]
    [InlineData("{", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("{\"name\":1}", "application/json", 400)]
    [InlineData("{\"dialects\":{}}", "application/json", 400)]
    [InlineData("{\"name\":\"\\ud800\"}", "application/json", 400)]
    [InlineData("{\"name\":\"x\",\"amlyzeProfile\":\"\\ud800\"}", "application/json", 400)]
    [InlineData("{\"name\":\"x\",\"\\ud800\":1}", "application/json", 400)]
    [InlineData("{}", "application/json; charset=utf-7", 415)]
    [InlineData("{}", "text/plain", 415)]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body, string type, int status)
    {
        var app = await database.App();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var answer = await Answer.Of(await app.Client.PostAsync(Clients, content));
        (answer.Json["status"]!.GetValue<int>(), (int)answer.Status).Should().Be((status, status));
    }

    [Fact]
    public async Task An_account_whose_clients_are_restricted_to_several_business_units_must_state_one()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock });
        var account = new AccountId(Guid.NewGuid().ToString("N"));
        await app.Sql($"INSERT INTO ClassifierEntries (Classifier, Code, Name, ChangedNumber) VALUES ('businessUnit', {account.Value + "N"}, 'North', 9000000000000000)");
        await app.Sql($"INSERT INTO ClassifierEntries (Classifier, Code, Name, ChangedNumber) VALUES ('businessUnit', {account.Value + "S"}, 'South', 9000000000000001)");
        var other = await database.Start();
        async Task<bool> Several()
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            return await app.Services.GetRequiredService<IClientDirectory>().NamesSeveralBusinessUnits(account);
        }

        await other.AddClient(["plain"], account.Value);
        (await Several()).Should().BeFalse();
        await other.AddClient(["plain"], account.Value, units: [account.Value + "N"]);
        (await Several()).Should().BeFalse("one unit leaves no choice");
        var south = await other.AddClient(["plain"], account.Value, units: [account.Value + "S"]);
        (await Several()).Should().BeTrue();
        (await other.Send(HttpMethod.Delete, $"{Clients}/{south.Id}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await Several()).Should().BeFalse("revoked clients do not count");
    }

    [Theory]
    [InlineData("""{"name":"Bank","account":"a","dialects":["core"],"role":["reader"],"roles":[]}""", "unknown_member /role")]
    [InlineData("""{"name":"Bank","account":"a","dialects":["plain"],"businessUnit":["NORTH"],"plainProfil":"early"}""", "unknown_member /businessUnit", "unknown_member /plainProfil")]
    [InlineData("""{"name":"Bank","account":"a","dialects":["plain","core"]}""", "roles_missing /roles")]
    public async Task Rights_that_are_not_stated_are_not_granted(string body, params string[] findings) =>
        (await (await database.App()).Send(HttpMethod.Post, Clients, null, JsonNode.Parse(body)!.AsObject())).ShouldBeProblem(400).Json["findings"]!.AsArray()
            .Select(finding => $"{finding!["code"]} {finding["path"]}").Should().Equal(findings);

    [Fact]
    public async Task A_member_that_is_sent_twice_is_rejected_in_any_case_of_its_letters()
    {
        const string Body = """{"name":"Bank","account":"a","dialects":["core"],"roles":["reader"],"roles":["administrator"],"Name":"Other"}""";
        using var content = new StringContent(Body, new MediaTypeHeaderValue("application/json"));

        var rejected = await Answer.Of(await (await database.App()).Client.PostAsync(new Uri(Clients, UriKind.Relative), content));

        rejected.ShouldBeProblem(400).Json["findings"]!.AsArray().Select(finding => $"{finding!["code"]} {finding["path"]}")
            .Should().Equal("stated_twice /roles", "stated_twice /Name");
    }

    [Fact]
    public async Task An_empty_list_of_roles_grants_none_and_a_replacement_states_every_member()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var admin = await app.AddAdministrator();
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, New("core").With("roles", new JsonArray()));
        var client = new Caller(added.Json["clientId"]!.GetValue<string>(), added.Json["secret"]!.GetValue<string>());
        (await app.GetAs(client, CoreCustomers)).ShouldBeProblem(403);

        foreach (var member in new[] { "name", "dialects", "roles", "businessUnits" })
        {
            var body = New("core");
            body.Remove(member);
            (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, body)).ShouldBeProblem(400).Codes.Should().Equal("member_missing");
        }
    }

    private static JsonObject New(string dialect) => new()
    {
        ["name"] = "Bank",
        ["account"] = "a",
        ["dialects"] = new JsonArray(dialect),
        ["roles"] = dialect == "core" ? new JsonArray("reader", "operator") : new JsonArray(),
        ["businessUnits"] = new JsonArray(),
    };
}

public sealed class ClientAdministrationOnSqlite(SqliteDatabase database) : ClientAdministration(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ClientAdministrationOnSqlServer(SqlServerDatabase database) : ClientAdministration(database.Plain()), IClassFixture<SqlServerDatabase>;
