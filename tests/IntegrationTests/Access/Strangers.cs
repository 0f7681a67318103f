using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>
/// A client of another account, and one that is restricted to another business unit, try every call with the identifiers of a customer that does not exist for them. No answer
/// shows anything about it, and nothing about it changes.
/// </summary>
public abstract class Strangers(Database database)
{
    private static readonly string[] Roles = ["reader", "operator", "compliance", "documents"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_call_shows_or_changes_what_does_not_exist_for_the_caller(bool isOtherAccount)
    {
        var app = await database.App();
        var (account, admin) = (Payload.Fresh("s").ToLowerInvariant(), await app.AddAdministrator());
        foreach (var unit in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = unit, ["name"] = unit });
        }

        var owner = await app.AddClient([.. app.DialectNames()], account, Roles, ["SOUTH"], "South");
        var stranger = isOtherAccount
            ? await app.AddClient([.. app.DialectNames()], account + "-other", [.. Roles, "auditor", "administrator"], name: "Other")
            : await app.AddClient([.. app.DialectNames()], account, Roles, ["NORTH"], "North");
        var canary = Guid.NewGuid().ToString("N");
        var (externalId, number, nationalCode) = ($"ext{canary}", $"com{canary}", $"nat{canary}");
        (await app.PostAs(owner, Payload.Person(externalId, number).With("isPEP", true).With("firstName", $"First{canary}").With("lastName", $"Last{canary}")
            .With("nationalCode", nationalCode).With("businessUnit", "SOUTH"))).ShouldBeOk();
        (await app.PostAs(owner, Payload.Person(externalId, action: "UPDATE").With("isPEP", true).With("firstName", $"Second{canary}").With("lastName", $"Last{canary}")
            .With("nationalCode", nationalCode).With("businessUnit", "SOUTH"))).ShouldBeOk();
        var customer = (await app.GetAs(owner, $"{CoreCustomers}/by-external-id/{externalId}")).ShouldBeOk().Json;
        var id = customer["id"]!.GetValue<string>();
        var open = (await CaseCalls.Until(async () => (await app.GetAs(owner, $"{CaseCalls.Cases}?customerId={id}")).ShouldBeOk().Items)).Last()["id"]!.GetValue<string>();
        await Eventually.True(async () => (await app.GetAs(owner, $"{CaseCalls.Cases}?customerId={id}")).ShouldBeOk().Items is [_], () => "The first case is superseded.");
        open = (await app.GetAs(owner, $"{CaseCalls.Cases}?customerId={id}")).Items.Single()["id"]!.GetValue<string>();
        var subscription = (await app.Send(HttpMethod.Post, "/onboarding/v1/subscriptions", owner.Basic, new JsonObject
        {
            ["url"] = $"https://{canary}.example/hook",
            ["types"] = new JsonArray("*"),
            ["dialect"] = "plain",
        })).Json["id"]!.GetValue<string>();
        var ping = (await app.Send(HttpMethod.Post, $"/onboarding/v1/subscriptions/{subscription}/ping", owner.Basic)).ShouldBeOk().Json["id"]!.ToString();
        await app.Send(HttpMethod.Post, $"/onboarding/v1/subscriptions/{subscription}/pause", owner.Basic);
        string[] paths =
        [
            $"{CoreCustomers}/{id}", $"{CoreCustomers}/{id}/versions", $"{CoreCustomers}/{id}/documents", $"{CaseCalls.Cases}/{open}", $"/onboarding/v1/subscriptions/{subscription}",
        ];
        string[] identifiers =
        [
            id, customer["number"]!.ToString(), externalId, number, nationalCode, open, subscription, owner.Id, ping,
        ];
        var before = await State();
        var bearer = await app.Bearer(stranger);
        var tried = 0;
        foreach (var attack in await app.Attacks(identifiers))
        {
            var answer = await app.Attack(attack, bearer);
            if ((int)answer.Status == 401)
            {
                answer = await app.Attack(attack, stranger.Basic);
            }

            tried++;
            ((int)answer.Status).Should().BeLessThan(500, "{0} {1}", attack, answer.Body);
            foreach (var secret in new[] { "First", "Second", "Last", "https://" }.Select(prefix => prefix + canary))
            {
                answer.Body.Contains(secret, StringComparison.OrdinalIgnoreCase).Should().BeFalse("{0} {1}", attack, answer.Body);
            }
        }

        (await State()).Should().Be(before, "{0} requests", tried);
        tried.Should().BeGreaterThan(500);

        async Task<string> State() => string.Join('\n', await Task.WhenAll(paths.Select(async path => (await app.GetAs(owner, path)).ShouldBeOk().Body)));
    }
}

public sealed class StrangersOnSqlite(SqliteDatabase database) : Strangers(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StrangersOnSqlServer(SqlServerDatabase database) : Strangers(database.Plain()), IClassFixture<SqlServerDatabase>;
