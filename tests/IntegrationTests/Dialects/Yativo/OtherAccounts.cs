using System.Reflection;
using System.Text.Json.Nodes;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The dialect's own commands, sent with another account's or another business unit's identifiers, leave the other's rows as they are.</summary>
public abstract class OtherAccounts(Database database)
{
    private const string Hook = "/business/webhook";
    private static readonly JsonObject Elsewhere = new() { ["url"] = "https://does-not-resolve.invalid/elsewhere" };

    [Fact]
    public async Task A_command_of_the_dialect_changes_data_of_its_own_account_only()
    {
        var app = await database.App();
        var (ours, theirs) = (await YativoCaller.Of(app, Payload.Fresh("a")[..20]), await YativoCaller.Of(app, Payload.Fresh("b")[..20]));
        var account = new AccountId(await AccountOf(ours));
        var customer = await ours.Create(YativoPayload.Person());
        ((int)(await ours.Post(Hook, new JsonObject { ["url"] = "https://does-not-resolve.invalid/ours" })).Status).Should().Be(201);
        var hook = (await ours.Get(Hook)).ShouldBeOk().Json["data"]![0]!["id"]!.GetValue<string>();
        (string Command, Func<Task<Answer>> Send)[] calls =
        [
            ("ConfigureWebhook", () => theirs.Post(Hook, Elsewhere.DeepClone())),
            ("RedirectWebhook", () => theirs.Put($"{Hook}/{hook}", Elsewhere.DeepClone())),
            ("RegenerateWebhookSecret", () => theirs.Post($"{Hook}/{hook}/regenerate-secret", null)),
            ("DeleteWebhook", () => theirs.Delete($"{Hook}/{hook}")),
            ("SubmitVerification", () => theirs.Post(KycPayload.Individual, KycPayload.Person(customer))),
        ];
        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = await app.RowsOf(account);

        foreach (var (command, send) in calls)
        {
            var answer = await send();

            ((int)answer.Status).Should().BeOneOf(command == "ConfigureWebhook" ? [201] : [400, 404, 405, 422], "{0}: {1}", command, answer.Body);
            (await app.RowsOf(account)).Should().BeEquivalentTo(before, command);
        }

        var declared = typeof(AddClient).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ChangesDataAttribute>()?.Scope == DataScope.OwnAccount
            && type.Namespace!.Contains(".Dialects.Yativo.", StringComparison.Ordinal)).Select(type => type.Name).Append("SubmitVerification");
        calls.Select(call => call.Command).Should().BeEquivalentTo(declared, "each command of the dialect is tried here");
    }

    [Fact]
    public async Task Each_restriction_to_business_units_has_its_own_webhook()
    {
        var app = await database.App();
        var (account, administrator) = (Payload.Fresh("u")[..20], await app.AddAdministrator());
        foreach (var code in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", administrator.Basic, new JsonObject { ["code"] = code, ["name"] = code });
        }

        var callers = new List<YativoCaller>();
        foreach (var units in new string[][] { [], ["NORTH"], ["SOUTH"] })
        {
            var client = await app.AddClient(["yativo", "core"], account, ["reader", "operator"], units);
            callers.Add(new(app, await app.SignIn(client), client.Basic));
        }

        for (var i = 0; i < callers.Count; i++)
        {
            (await callers[i].Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
            ((int)(await callers[i].Post(Hook, new JsonObject { ["url"] = $"https://does-not-resolve.invalid/{i}" })).Status).Should().Be(201);
        }

        for (var i = 0; i < callers.Count; i++)
        {
            (await callers[i].Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().ContainSingle().Which!["url"]!.GetValue<string>().Should().EndWith($"/{i}");
        }

        // A client without a restriction sees all subscriptions; a restricted one neither those of others nor theirs.
        (await callers[0].Core("subscriptions")).ShouldBeOk().Items.Should().HaveCount(3);
        var (north, south) = ((await callers[1].Core("subscriptions")).ShouldBeOk().Items, (await callers[2].Core("subscriptions")).ShouldBeOk().Items);
        (north.Count, south.Count).Should().Be((1, 1));
        foreach (var (method, path) in new (HttpMethod, string)[] { (HttpMethod.Post, "/rotate"), (HttpMethod.Post, "/pause"), (HttpMethod.Post, "/ping"), (HttpMethod.Delete, "") })
        {
            (await app.Send(method, $"/onboarding/v1/subscriptions/{south[0]["id"]}{path}", callers[1].CoreAuthorization)).ShouldBeProblem(404);
        }
    }

    private static async Task<string> AccountOf(YativoCaller caller)
    {
        var id = await caller.Create(YativoPayload.Person());
        return (await caller.Core($"customers/{id}")).ShouldBeOk().Json["account"]!.GetValue<string>();
    }
}

public sealed class OtherAccountsOnSqlite(SqliteDatabase database) : OtherAccounts(database), IClassFixture<SqliteDatabase>;

public sealed class OtherAccountsOnSqlServer(SqlServerDatabase database) : OtherAccounts(database), IClassFixture<SqlServerDatabase>;
