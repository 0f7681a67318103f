using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The rights of administrators of an account and of the installation, and the audit trail of their changes.</summary>
public abstract class Administrators(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task An_administrator_of_an_account_manages_that_account_only()
    {
        var app = await database.Start(Production);
        var (own, other) = (Account(), Account());
        var (admin, theirs) = (await app.AddClient(["core"], own, ["administrator"]), await app.AddClient(["core"], other));

        (await app.Send(HttpMethod.Post, Clients, admin.Basic, New(other, "reader"))).ShouldBeProblem(409).Codes.Should().Equal("other_account");
        (await app.Send(HttpMethod.Post, Clients, admin.Basic, New(own, "reader"))).Status.Should().Be(HttpStatusCode.Created);
        (await app.GetAs(admin, $"{Clients}/{theirs.Id}")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Delete, $"{Clients}/{theirs.Id}", admin.Basic)).ShouldBeProblem(404);
        (await app.GetAs(admin, $"{Clients}?account={other}")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.GetAs(admin, $"{Clients}?limit=200")).ShouldBeOk().Items.Select(item => item["account"]!.GetValue<string>()).Should().OnlyContain(account => account == own);
        (await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/decisionGround/codes", admin.Basic, new JsonObject { ["code"] = "X", ["name"] = "X" })).ShouldBeProblem(403);
    }

    [Fact]
    public async Task A_client_that_the_installation_adds_to_an_account_is_in_the_trail_of_that_account()
    {
        var app = await database.Start(Production);
        var account = Account();
        var (admin, auditor) = (await app.AddAdministrator(), await app.AddClient(["core"], account, ["auditor"]));

        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, New(account, "reader"), ("X-Audit-User", "Ieva"));
        var id = added.Json["clientId"]!.GetValue<string>();
        (await app.Send(HttpMethod.Put, $"{Clients}/{id}", admin.Basic, New(account, "operator"))).ShouldBeOk();

        var entries = (await app.GetAs(auditor, "/onboarding/v1/audit?limit=200")).ShouldBeOk().Items.Where(entry => entry["reference"]?.GetValue<string>() == id).ToList();
        entries.Select(entry => $"{entry["command"]} {entry["user"]} {entry["client"]} {entry["address"]}").Should()
            .Equal($"AddClient Ieva {admin.Id} 127.0.0.1", $"ChangeClient Back office {admin.Id} 127.0.0.1");
        entries[0]["details"]!["after"]!["roles"]![0]!.GetValue<string>().Should().Be("reader");
        entries[1]["details"]!["before"]!["roles"]![0]!.GetValue<string>().Should().Be("reader");
        entries[1]["details"]!["after"]!["roles"]![0]!.GetValue<string>().Should().Be("operator");
        entries[0].ToJsonString().Should().NotContain(added.Json["secret"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_role_that_the_administrator_lacks_needs_a_second_administrator()
    {
        var app = await database.Start(Production);
        var account = Account();
        var (one, two) = (await app.AddClient(["core"], account, ["administrator"], name: "One"), await app.AddClient(["core"], account, ["administrator"], name: "Two"));

        var changed = (await app.Send(HttpMethod.Put, $"{Clients}/{one.Id}", one.Basic, New(account, "administrator", "documents"))).ShouldBeOk();
        (Names(changed.Json["roles"]), Names(changed.Json["proposedRoles"])).Should().Be(("administrator", "documents"));
        (await app.Send(HttpMethod.Post, $"{Clients}/{one.Id}/approval", one.Basic)).ShouldBeProblem(409).Codes.Should().Equal("persons_not_named");

        var approved = (await app.Send(HttpMethod.Post, $"{Clients}/{one.Id}/approval", two.Basic)).ShouldBeOk();

        (Names(approved.Json["roles"]), approved.Json["proposedRoles"]).Should().Be(("documents administrator", null));
        (await app.Send(HttpMethod.Post, $"{Clients}/{one.Id}/secret", two.Basic)).ShouldBeProblem(409).Codes.Should().Equal("role_not_held");
        (await app.Send(HttpMethod.Delete, $"{Clients}/{one.Id}/approval", two.Basic)).ShouldBeProblem(409).Codes.Should().Equal("no_proposed_roles");
    }

    [Fact]
    public async Task That_a_client_states_levels_needs_a_second_administrator()
    {
        var app = await database.Start(Production);
        var account = Account();
        var (one, two) = (await app.AddClient(["core"], account, ["administrator"], name: "One"), await app.AddClient(["core"], account, ["administrator"], name: "Two"));
        JsonObject body = New(account);
        body["statesLevels"] = true;

        var added = (await app.Send(HttpMethod.Post, Clients, one.Basic, body)).Json;
        var path = $"{Clients}/{added["clientId"]}";
        (added["statesLevels"]!.GetValue<bool>(), added["proposedStatesLevels"]!.GetValue<bool>(), added["proposedBy"]!.GetValue<string>()).Should().Be((false, true, "One"));
        (await app.Send(HttpMethod.Post, $"{path}/approval", one.Basic)).ShouldBeProblem(409).Codes.Should().Equal("persons_not_named");
        foreach (var (credential, sent) in new (string, JsonObject?)[] { ("secret", null), ("keys", new() { ["name"] = "x" }) })
        {
            (await app.Send(HttpMethod.Post, $"{path}/{credential}", one.Basic, sent)).ShouldBeProblem(409).Codes.Should().Equal("states_levels_not_held");
        }

        var approved = (await app.Send(HttpMethod.Post, $"{path}/approval", two.Basic)).ShouldBeOk().Json;

        (approved["statesLevels"]!.GetValue<bool>(), approved["proposedStatesLevels"]).Should().Be((true, null));
        body["statesLevels"] = false;
        (await app.Send(HttpMethod.Put, path, one.Basic, body)).ShouldBeOk().Json["statesLevels"]!.GetValue<bool>().Should().BeFalse("one administrator takes it away");
    }

    [Fact]
    public async Task The_trail_has_sign_ins_tokens_and_denied_requests()
    {
        var app = await database.Start(Production);
        var account = Account();
        var (bank, auditor) = (await app.AddClient(["plain", "core"], account, ["reader"], name: "Bank"), await app.AddClient(["core"], account, ["auditor"], name: "Auditor"));
        for (var i = 0; i < 3; i++)
        {
            (await app.GetAs(bank, CoreCustomers)).ShouldBeOk();
        }

        await app.Bearer(bank);
        (await app.GetAs(bank, Clients)).ShouldBeProblem(403);
        (await app.GetAs(auditor, CoreCustomers)).ShouldBeProblem(403);
        (await app.Send(HttpMethod.Post, "/onboarding/v1/subscriptions", auditor.Basic, new JsonObject())).ShouldBeProblem(403);

        (await app.GetAs(auditor, "/onboarding/v1/audit?limit=200")).ShouldBeOk().Items.Where(entry => entry["client"] is not null)
            .Select(entry => $"{entry["user"]} {entry["command"]} {entry["outcome"]} {entry["reference"]}").Should().Equal(
                "Bank SignIn ACCEPTED ", "Bank IssueToken ACCEPTED ", "Bank AccessDenied REFUSED GET onboarding/v1/clients", "Auditor SignIn ACCEPTED ",
                "Auditor AccessDenied REFUSED GET onboarding/v1/customers", "Auditor AccessDenied REFUSED POST onboarding/v1/subscriptions");
    }

    private static string Account() => Guid.NewGuid().ToString("N");

    private static string Names(JsonNode? list) => string.Join(' ', list!.AsArray().Select(one => one!.GetValue<string>()));

    private static JsonObject New(string account, params string[] roles) => new()
    {
        ["name"] = "Bank",
        ["account"] = account,
        ["dialects"] = new JsonArray("core"),
        ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]),
        ["businessUnits"] = new JsonArray(),
    };
}

public sealed class AdministratorsOnSqlite(SqliteDatabase database) : Administrators(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class AdministratorsOnSqlServer(SqlServerDatabase database) : Administrators(database.Plain()), IClassFixture<SqlServerDatabase>;
