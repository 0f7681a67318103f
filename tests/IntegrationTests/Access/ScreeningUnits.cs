using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>
/// For a client that is restricted to a business unit, screenings, hits and suppressions of customers of another unit do not exist, and a repetition
/// covers its own customers.
/// </summary>
public abstract class ScreeningUnits(Database database)
{
    [Fact]
    public async Task Screenings_of_another_unit_do_not_exist_in_any_call()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Risk:DecideOnlySignedIn", "false")] });
        var account = Payload.Fresh("u").ToLowerInvariant();
        var admin = await app.AddAdministrator();
        foreach (var unit in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = unit, ["name"] = unit });
        }

        string[] roles = ["reader", "operator", "compliance", "administrator"];
        var north = await app.AddClient(["core", "plain"], account, roles, ["NORTH"], "North");
        var south = await app.AddClient(["core", "plain"], account, roles, ["SOUTH"], "South");
        var whole = await app.AddClient(["core"], account, roles, name: "Whole");
        var (first, last, list) = (FreshName(), FreshName(), Payload.Fresh("list-").ToLowerInvariant());
        await app.Send(HttpMethod.Put, $"{Root}/lists/{list}", admin.Basic, new JsonObject { ["name"] = "L", ["process"] = "PEP", ["format"] = "core-csv" });
        using (var import = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{list}/versions") { Content = new StringContent($"id,type,name\na1,INDIVIDUAL,{first} {last}\n") })
        {
            import.Headers.TryAddWithoutValidation("Authorization", admin.Basic);
            ((int)(await app.Client.SendAsync(import)).StatusCode).Should().Be(201);
        }

        var ids = new Dictionary<string, string>();
        foreach (var (client, unit) in new[] { (north, "NORTH"), (south, "SOUTH") })
        {
            var externalId = Payload.Fresh("X");
            (await app.PostAs(client, Payload.Person(externalId).With("firstName", first).With("lastName", last).With("businessUnit", unit))).ShouldBeOk();
            ids[unit] = (await app.GetAs(client, $"/onboarding/v1/customers/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>();
            ((int)(await Screen(app, client, ids[unit])).Status).Should().Be(202);
        }

        (await Screen(app, north, ids["SOUTH"])).ShouldBeProblem(404);
        var hit = (await app.GetAs(south, $"{Root}/hits")).ShouldBeOk().Items.Should().ContainSingle().Subject;
        (await app.GetAs(whole, $"{Root}/hits")).ShouldBeOk().Items.Should().HaveCount(2);
        foreach (var path in new[]
        {
            $"{Root}/hits/{hit["id"]}", $"{Root}/runs/{hit["runId"]}", $"{Root}/runs/{hit["runId"]}/replay", $"/onboarding/v1/customers/{ids["SOUTH"]}/screenings",
        })
        {
            (await app.GetAs(south, path)).ShouldBeOk();
            (await app.GetAs(north, path)).ShouldBeProblem(404);
        }

        var decision = new JsonObject { ["decision"] = "FALSE_POSITIVE", ["reason"] = "Another person." };
        foreach (var (method, rest) in new[] { (HttpMethod.Post, "claim"), (HttpMethod.Post, "release"), (HttpMethod.Post, "decision"), (HttpMethod.Post, "approval"), (HttpMethod.Delete, "approval") })
        {
            (await app.Send(method, $"{Root}/hits/{hit["id"]}/{rest}", north.Basic, rest == "decision" ? decision.DeepClone() : null)).ShouldBeProblem(404);
        }

        (await app.Send(HttpMethod.Post, $"{Root}/hits/{hit["id"]}/decision", south.Basic, decision.DeepClone())).ShouldBeOk();
        var suppression = (await app.GetAs(south, $"{Root}/suppressions")).ShouldBeOk().Items.Should().ContainSingle().Subject["id"]!;
        (await app.GetAs(north, $"{Root}/suppressions")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.Send(HttpMethod.Delete, $"{Root}/suppressions/{suppression}", north.Basic, new JsonObject { ["reason"] = "x" })).ShouldBeProblem(404);
        (await app.GetAs(north, $"{Root}/hits?state=ALL")).ShouldBeOk().Items.Should().ContainSingle().Which["customerId"]!.GetValue<string>().Should().Be(ids["NORTH"]);

        var started = await app.Send(HttpMethod.Post, $"{Root}/rescreen", north.Basic, new JsonObject { ["processes"] = new JsonArray("PEP") });
        (started.Json["customers"]!.GetValue<int>(), (int)started.Status).Should().Be((1, 202));
        var repetition = $"{Root}/rescreen/{started.Json["id"]}";
        await Eventually.Value(async () => (await app.GetAs(north, repetition)).ShouldBeOk().Json, one => one["state"]!.GetValue<string>() == "FINISHED");
        (await app.GetAs(whole, repetition)).ShouldBeOk().Json["done"]!.GetValue<int>().Should().Be(1);
        (await app.GetAs(south, repetition)).ShouldBeProblem(404);
        (await app.GetAs(north, $"/onboarding/v1/customers/{ids["NORTH"]}/screenings")).Items.Should().HaveCount(2);
        (await app.GetAs(south, $"/onboarding/v1/customers/{ids["SOUTH"]}/screenings")).Items.Should().ContainSingle("the repetition covers the units of its client");
        await database.Stop(app);
    }

    private static Task<Answer> Screen(OnboardingApp app, Caller caller, string customer) => app.Send(
        HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", caller.Basic, new JsonObject { ["processes"] = new JsonArray("PEP") });
}

public sealed class ScreeningUnitsOnSqlite(SqliteDatabase database) : ScreeningUnits(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ScreeningUnitsOnSqlServer(SqlServerDatabase database) : ScreeningUnits(database.Plain()), IClassFixture<SqlServerDatabase>;
