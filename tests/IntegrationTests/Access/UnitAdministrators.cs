using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>An administrator who is restricted to business units changes nothing about clients that are not restricted to them, whatever it calls.</summary>
public abstract class UnitAdministrators(Database database)
{
    [Fact]
    public async Task No_call_changes_a_client_of_other_units()
    {
        var app = await database.App();
        var account = Payload.Fresh("ua").ToLowerInvariant();
        var whole = await app.AddClient(["core"], account, ["administrator"], name: "Whole");
        var restricted = await app.AddClient(["core"], account, ["administrator"], ["BU_1"], "Restricted");
        var calls = (await app.Calls()).Where(call => call.Template.StartsWith($"{Clients}/{{clientId}}", StringComparison.Ordinal) && call.Method != HttpMethod.Get).ToList();
        calls.Should().HaveCountGreaterThan(6);
        foreach (var units in new string[][] { [], ["DEFAULT"], ["BU_1", "DEFAULT"] })
        {
            // The client waits for a second administrator, so that every call would have an effect.
            var added = await app.Send(HttpMethod.Post, Clients, whole.Basic, Client(account, units, statesLevels: true));
            var id = added.Json["clientId"]!.GetValue<string>();
            var key = (await app.Send(HttpMethod.Post, $"{Clients}/{whole.Id}/keys", whole.Basic, new JsonObject { ["name"] = "x" })).Json["id"]?.ToString() ?? "1";
            var before = (await app.GetAs(whole, $"{Clients}/{id}")).ShouldBeOk().Body;
            foreach (var call in calls)
            {
                var path = call.Template.Replace("{clientId}", id, StringComparison.Ordinal).Replace("{keyId}", key, StringComparison.Ordinal);
                var body = call.Method == HttpMethod.Put ? Client(account, ["BU_1"], statesLevels: null) : new JsonObject { ["name"] = "x" };
                (await app.Send(call.Method, path, restricted.Basic, call.HasBody && !path.EndsWith("/secret", StringComparison.Ordinal) ? body : null))
                    .ShouldBeProblem(409).Codes.Should().Equal(["business_units_not_held"], "{0}", call);
            }

            (await app.GetAs(whole, $"{Clients}/{id}")).ShouldBeOk().Body.Should().Be(before);
        }

        var own = (await app.Send(HttpMethod.Post, Clients, restricted.Basic, Client(account, ["BU_1"], statesLevels: null))).Json["clientId"]!.GetValue<string>();
        (await app.Send(HttpMethod.Delete, $"{Clients}/{own}", restricted.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_replacement_that_does_not_state_statesLevels_keeps_the_proposal_of_another_administrator()
    {
        var app = await database.App();
        var account = Payload.Fresh("ua").ToLowerInvariant();
        var (one, two) = (await app.AddClient(["core"], account, ["administrator"], name: "One"), await app.AddClient(["core"], account, ["administrator"], name: "Two"));
        var path = $"{Clients}/{(await app.Send(HttpMethod.Post, Clients, one.Basic, Client(account, [], statesLevels: true))).Json["clientId"]}";

        var kept = (await app.Send(HttpMethod.Put, path, two.Basic, Client(account, [], statesLevels: null))).ShouldBeOk().Json;

        (kept["proposedStatesLevels"]!.GetValue<bool>(), kept["proposedBy"]!.GetValue<string>()).Should().Be((true, "One"));
        var more = Client(account, [], statesLevels: null);
        more["roles"] = new JsonArray("reader", "documents");
        (await app.Send(HttpMethod.Put, path, two.Basic, more)).ShouldBeProblem(409).Codes.Should().Equal("other_proposal");
        (await app.Send(HttpMethod.Post, $"{path}/approval", two.Basic)).ShouldBeOk().Json["statesLevels"]!.GetValue<bool>().Should().BeTrue();
    }

    private static JsonObject Client(string account, string[] units, bool? statesLevels)
    {
        var body = new JsonObject
        {
            ["name"] = "Bank",
            ["account"] = account,
            ["dialects"] = new JsonArray("core"),
            ["roles"] = new JsonArray("reader"),
            ["businessUnits"] = new JsonArray([.. units.Select(unit => (JsonNode)unit)]),
        };
        if (statesLevels is { } states)
        {
            body["statesLevels"] = states;
        }

        return body;
    }
}

public sealed class UnitAdministratorsOnSqlite(SqliteDatabase database) : UnitAdministrators(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class UnitAdministratorsOnSqlServer(SqlServerDatabase database) : UnitAdministrators(database.Plain()), IClassFixture<SqlServerDatabase>;
