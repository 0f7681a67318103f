using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>A list that changes, is retired or has another threshold, and a published policy, take effect without a request.</summary>
public abstract class ChangedDefinitions(Database database)
{
    [Fact]
    public async Task A_customer_with_two_hits_of_a_list_is_screened_once_when_one_entry_changes()
    {
        var app = await database.App();
        var (first, last) = (FreshName(), FreshName());
        var list = await app.NewList("SANCTIONS", $"a1,{first} {last},1970,", $"a2,{first} {last},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking($"{first} {last}", "SANCTIONS").With("birthDate", "1970-03-04"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.Hits(customer)).Should().HaveCount(2);

        await app.ImportList(list, $"a1,{first} {last},1970-03,", $"a2,{first} {last},,");
        await Compared(app, list, 2);

        (await app.Runs(customer)).Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("LIST_CHANGED", "REQUESTED");
        (await app.Hits(customer)).Select(hit => hit["entry"]!.GetValue<string>()).Should().BeEquivalentTo("a1", "a2");
    }

    [Fact]
    public async Task The_hits_of_a_retired_list_end_and_confirmed_ones_stay()
    {
        var app = await database.App();
        var (open, wrong, confirmed) = ($"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}");
        var list = await app.NewList("PEP", $"a1,{open},,", $"a2,{wrong},,", $"a3,{confirmed},,");
        await app.NewList("PEP", $"b1,{FreshName()} {FreshName()},,");
        var ids = new Dictionary<string, string>();
        foreach (var name in new[] { open, wrong, confirmed })
        {
            var id = Payload.Fresh("X");
            (await app.PostCustomer(Payload.Person(id).Asking(name, "PEP"))).ShouldBeAccepted();
            ids[name] = (await app.Screened(id, "pep", "HITS"))["id"]!.GetValue<string>();
        }

        (await app.DecideHit((await app.Hits(ids[confirmed])).Single(), "TRUE_MATCH")).ShouldBeOk();
        ((int)(await app.Send(HttpMethod.Delete, $"{Root}/lists/{list}")).Status).Should().BeInRange(200, 204);

        foreach (var name in new[] { open, wrong })
        {
            (await Eventually.Value(() => app.Hits(ids[name], "WITHDRAWN"), hits => hits.Count > 0)).Should().ContainSingle();
            (await app.Hits(ids[name])).Should().BeEmpty();
            (await Customer(app, ids[name]))["screening"]!["pep"]!["state"]!.GetValue<string>().Should().Be("CLEAR");
        }

        (await app.Hits(ids[confirmed], "TRUE_MATCH")).Should().ContainSingle();
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{ids[confirmed]}/screenings", body: new JsonObject { ["processes"] = new JsonArray("PEP") }))
            .Status.Should().Be(System.Net.HttpStatusCode.Accepted);
        (await Customer(app, ids[confirmed]))["screening"]!["pep"]!["match"]!.GetValue<bool>().Should().BeTrue("that a list is retired says nothing about the customer");
    }

    [Fact]
    public async Task Another_threshold_of_a_list_finds_and_ends_hits_and_leaves_confirmed_ones()
    {
        var app = await database.App();
        var (first, last) = (FreshName(), FreshName());
        var list = await app.NewList("SANCTIONS", $"a1,{first} {last},,");
        var (near, exact) = (Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(Payload.Person(near).Asking($"{first[..^1]} {last}", "SANCTIONS"))).ShouldBeAccepted();
        (await app.PostCustomer(Payload.Person(exact).Asking($"{first} {last[..^1]}", "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(near, "sanctions", "HITS"))["id"]!.GetValue<string>();
        var confirmed = (await app.Screened(exact, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(confirmed)).Single(), "TRUE_MATCH")).ShouldBeOk();

        await app.DefineList(list, "SANCTIONS", new JsonObject { ["threshold"] = 1 });
        await app.Screened(near, "sanctions", "CLEAR");
        (await app.Hits(customer, "WITHDRAWN")).Should().ContainSingle();
        (await app.Hits(confirmed, "TRUE_MATCH")).Should().ContainSingle();

        await app.DefineList(list, "SANCTIONS", new JsonObject { ["threshold"] = 0.6 });
        await app.Screened(near, "sanctions", "HITS");
        (await app.Hits(customer)).Should().ContainSingle();
        (await app.Runs(customer)).Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("LIST_CHANGED", "LIST_CHANGED", "REQUESTED");
        (await app.Runs(confirmed)).Should().ContainSingle("what a person confirmed needs no screening");
    }

    [Fact]
    public async Task A_published_policy_screens_the_accounts_customers_again_and_no_others()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var admin = await app.AddAdministrator();
        string[] roles = ["reader", "operator", "compliance", "administrator"];
        var own = await app.AddClient(["core", "amlyze"], Payload.Fresh("a").ToLowerInvariant(), roles);
        var other = await app.AddClient(["core", "amlyze"], Payload.Fresh("b").ToLowerInvariant(), roles);
        var (first, last, list) = (FreshName(), FreshName(), Payload.Fresh("list-").ToLowerInvariant());
        await app.Send(HttpMethod.Put, $"{Root}/lists/{list}", admin.Basic, new JsonObject { ["name"] = "L", ["process"] = "PEP", ["format"] = "core-csv" });
        using (var import = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{list}/versions") { Content = new StringContent($"id,type,name\na1,INDIVIDUAL,{first} {last}\n") })
        {
            import.Headers.TryAddWithoutValidation("Authorization", admin.Basic);
            ((int)(await app.Client.SendAsync(import)).StatusCode).Should().Be(201);
        }

        var hits = new List<string>();
        foreach (var client in new[] { own, other })
        {
            (await app.PostCustomerAs(client, Payload.Person(Payload.Fresh("X")).Asking($"{first} {last[..^1]}", "PEP"))).ShouldBeAccepted();
            hits.Add((await Eventually.Value(async () => (await app.GetAs(client, $"{Root}/hits")).ShouldBeOk().Items, items => items.Count > 0)).Single()["customerId"]!.GetValue<string>());
        }

        // The first comparison of the list would otherwise find the new threshold before the policy's own screening.
        await Compared(app, list, 1);
        await app.Send(HttpMethod.Put, $"{Root}/policy/draft", own.Basic, new JsonObject { ["name"] = "Exact", ["thresholds"] = new JsonObject { ["PEP"] = 1 } });
        ((int)(await app.Send(HttpMethod.Post, $"{Root}/policy/publish", own.Basic)).Status).Should().Be(201);

        (await Eventually.Value(async () => (await app.GetAs(own, $"{Root}/hits?state=WITHDRAWN")).ShouldBeOk().Items, items => items.Count > 0)).Should().ContainSingle();
        (await app.GetAs(own, $"/onboarding/v1/customers/{hits[0]}/screenings")).Items.Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("RESCREENING", "REQUESTED");
        (await app.GetAs(other, $"/onboarding/v1/customers/{hits[1]}/screenings")).Items.Should().ContainSingle();
        (await app.GetAs(other, $"{Root}/hits")).Items.Should().ContainSingle();
        await database.Stop(app);
    }

    private static async Task<JsonNode> Customer(OnboardingApp app, string id) => (await app.Get($"/onboarding/v1/customers/{id}")).ShouldBeOk().Json;

    // The comparison has a second pass over the screenings of its time.
    private static async Task Compared(OnboardingApp app, string list, int version) => await Eventually.Value(
        () => app.Count($"SELECT COUNT(*) AS Value FROM ScreeningProgress WHERE ListKey = {list} AND Compared = {version} AND IsRunning = 0"), count => count == 1);
}

public sealed class ChangedDefinitionsOnSqlite(SqliteDatabase database) : ChangedDefinitions(database), IClassFixture<SqliteDatabase>;

public sealed class ChangedDefinitionsOnSqlServer(SqlServerDatabase database) : ChangedDefinitions(database), IClassFixture<SqlServerDatabase>;
