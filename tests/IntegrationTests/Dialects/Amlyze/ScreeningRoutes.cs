using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Every route of the dialect starts screenings, exactly once for each process and party.</summary>
public abstract class ScreeningRoutes(Database database)
{
    [Fact]
    public async Task Batches_leads_and_simplified_customers_are_screened()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var (lead, simplified, item) = (SimplifiedCustomers.Lead(Payload.Fresh("X")), SimplifiedCustomers.Simplified(Payload.Fresh("X")), BatchCalls.Person());
        (await app.PostCustomer(lead.Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        (await app.Send("/amlyze-ws-rest/simplified-customer", simplified.Asking(name, "SANCTIONS").ToJsonString())).ShouldBeAccepted();
        (await app.Save(item.Asking(name, "SANCTIONS"))).Should().ContainSingle();

        foreach (var request in new[] { lead, simplified, item })
        {
            var customer = await app.Screened(request["customerExtId"]!.GetValue<string>(), "sanctions", "HITS");
            (await app.Runs(customer["id"]!.GetValue<string>())).Should().ContainSingle();
            (await CaseCalls.CaseOf(app, request["communicationNumber"]!.GetValue<string>()))["reasons"]!.ToJsonString().Should().Contain("screening_open");
        }
    }

    [Fact]
    public async Task Batches_start_no_screening_where_the_setting_says_so_and_the_customer_has_a_case()
    {
        var app = await database.Start(("Screening:Batches", "false"));
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var item = BatchCalls.Person();

        (await app.Save(item.Asking(name, "SANCTIONS"))).Should().ContainSingle();

        (await CaseCalls.CaseOf(app, item["communicationNumber"]!.GetValue<string>()))["reasons"]!.ToJsonString().Should().Be("""["screening_not_run"]""");
        (await app.GetCustomer(item["customerExtId"]!.GetValue<string>())).Json["screening"].Should().BeNull();
        await database.Stop(app);
    }

    [Fact]
    public async Task An_update_screens_again_where_facts_have_changed_under_the_request_that_asked()
    {
        var app = await database.App();
        var (name, other) = ($"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}");
        await app.NewList("SANCTIONS", $"a1,{other},,");
        var (id, asked, same, changed) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"), Payload.Fresh("N"));
        JsonObject Silent(JsonObject request) => request.With("initializeScreeningProcesses", null);
        (await app.PostCustomer(Payload.Person(id, asked).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "CLEAR"))["id"]!.GetValue<string>();

        (await app.PostCustomer(Silent(Payload.Person(id, same, "UPDATE").Asking(name, "SANCTIONS")).With("isLitigated", true))).ShouldBeAccepted();
        (await app.PostCustomer(Silent(Payload.Person(id, changed, "UPDATE").Asking(other, "SANCTIONS")))).ShouldBeAccepted();

        await app.Screened(id, "sanctions", "HITS");
        (await app.Runs(customer)).Select(run => (run["trigger"]!.GetValue<string>(), run["customerVersion"]!.GetValue<int>(), run["communicationNumber"]!.GetValue<string>()))
            .Should().Equal(("FACTS_CHANGED", 3, asked), ("REQUESTED", 1, asked));
    }

    [Fact]
    public async Task A_confirmed_customer_that_states_another_name_is_decided_again()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        (await app.PostCustomer(Payload.Person(id, action: "UPDATE").Asking($"{FreshName()} {FreshName()}", "SANCTIONS"))).ShouldBeAccepted();

        var open = (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0)).Should().ContainSingle().Subject;
        open["score"]!.GetValue<decimal>().Should().BeLessThan(0.7m);
        (await app.Hits(customer, "SUPERSEDED")).Should().ContainSingle().Which["supersededBy"]!.GetValue<string>().Should().Be(open["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_of_many_requests_is_screened_once_on_two_instances()
    {
        var apps = new[] { await database.App(), await database.Start() };
        var name = $"{FreshName()} {FreshName()}";
        await apps[0].NewList("SANCTIONS", $"a1,{name},,");
        var requests = Enumerable.Range(0, 30).Select(i => Payload.Person(Payload.Fresh("X"))
            .Asking(i % 3 == 0 ? name : $"{FreshName()} {FreshName()}", "SANCTIONS")).ToList();

        await Task.WhenAll(requests.Select((request, i) => apps[i % 2].PostCustomer(request)));

        foreach (var (i, request) in requests.Index())
        {
            var customer = await apps[1].Screened(request["customerExtId"]!.GetValue<string>(), "sanctions", i % 3 == 0 ? "HITS" : "CLEAR");
            (await apps[0].Runs(customer["id"]!.GetValue<string>())).Should().ContainSingle();
        }

        // The instance that did not import screens with the version of the other one.
        var later = Payload.Fresh("X");
        var listed = $"{FreshName()} {FreshName()}";
        await apps[1].NewList("SANCTIONS", $"b1,{listed},,");
        (await apps[0].PostCustomer(Payload.Person(later).Asking(listed, "SANCTIONS"))).ShouldBeAccepted();
        await apps[0].Screened(later, "sanctions", "HITS");
        await database.Stop(apps[1]);
    }

    [Fact]
    public async Task Screenings_and_hits_of_another_account_do_not_exist()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Risk:DecideOnlySignedIn", "false")] });
        string[] roles = ["reader", "operator", "compliance", "administrator"];
        var admin = await app.AddAdministrator();
        var (own, other) = (await app.AddClient(["core", "amlyze"], Payload.Fresh("a").ToLowerInvariant(), roles), await app.AddClient(["core", "amlyze"], Payload.Fresh("b").ToLowerInvariant(), roles));
        var (first, last, id) = (FreshName(), FreshName(), Payload.Fresh("X"));
        var key = Payload.Fresh("list-").ToLowerInvariant();
        ((int)(await app.Send(HttpMethod.Put, $"{Root}/lists/{key}", admin.Basic, new JsonObject { ["name"] = "L", ["process"] = "PEP", ["format"] = "core-csv" })).Status).Should().Be(201);
        using (var import = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{key}/versions") { Content = new StringContent($"id,type,name\na1,INDIVIDUAL,{first} {last}\n") })
        {
            import.Headers.TryAddWithoutValidation("Authorization", admin.Basic);
            ((int)(await app.Client.SendAsync(import)).StatusCode).Should().Be(201);
        }

        (await app.PostCustomerAs(own, Payload.Person(id).Asking($"{first} {last}", "PEP"))).ShouldBeAccepted();
        var hit = (await Eventually.Value(async () => (await app.GetAs(own, $"{Root}/hits")).ShouldBeOk().Items, items => items.Count > 0)).Single();
        var (customer, run) = (hit["customerId"]!.GetValue<string>(), hit["runId"]!.GetValue<string>());

        (await app.GetAs(other, $"{Root}/hits?state=ALL")).ShouldBeOk().Items.Should().BeEmpty();
        foreach (var path in new[] { $"{Root}/hits/{hit["id"]}", $"{Root}/runs/{run}", $"{Root}/runs/{run}/replay", $"/onboarding/v1/customers/{customer}/screenings" })
        {
            (await app.GetAs(own, path)).ShouldBeOk();
            (await app.GetAs(other, path)).ShouldBeProblem(404);
        }

        var decision = new JsonObject { ["decision"] = "TRUE_MATCH", ["reason"] = "x" };
        (await app.Send(HttpMethod.Post, $"{Root}/hits/{hit["id"]}/decision", other.Basic, decision.DeepClone())).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Post, $"{Root}/hits/{hit["id"]}/claim", other.Basic)).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", other.Basic, new JsonObject { ["processes"] = new JsonArray("PEP") })).ShouldBeProblem(404);
        var repetition = await app.Send(HttpMethod.Post, $"{Root}/rescreen", own.Basic, new JsonObject());
        (await app.GetAs(other, $"{Root}/rescreen/{repetition.Json["id"]}")).ShouldBeProblem(404);
        (await app.GetAs(own, $"{Root}/rescreen/{repetition.Json["id"]}")).ShouldBeOk().Json["customers"]!.GetValue<int>().Should().Be(1);
        (await app.Send(HttpMethod.Post, $"{Root}/hits/{hit["id"]}/decision", own.Basic, decision.DeepClone())).ShouldBeOk();
        await database.Stop(app);
    }
}

public sealed class ScreeningRoutesOnSqlite(SqliteDatabase database) : ScreeningRoutes(database), IClassFixture<SqliteDatabase>;

public sealed class ScreeningRoutesOnSqlServer(SqlServerDatabase database) : ScreeningRoutes(database), IClassFixture<SqlServerDatabase>;
