using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;
using Onboarding.IntegrationTests.Dialects.Enfuce;
using Onboarding.IntegrationTests.Dialects.Yativo;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>
/// On every route to a customer, a screening whose required list is missing, rejected or too old is pending and never clear: the customer waits or has
/// a case, no event says that the screening is complete, health is degraded, and the screening runs when the list comes.
/// </summary>
public abstract class PendingScreenings(Database database)
{
    private const string Category = "*";

    [Fact]
    public async Task Every_route_waits_for_a_list_that_is_missing_or_rejected()
    {
        var list = Payload.Fresh("req-").ToLowerInvariant();
        var app = await Start(list, null);
        await app.NewList("SANCTIONS", $"a1,{FreshName()} {FreshName()},,");
        await app.DefineList(list, "SANCTIONS", new JsonObject { ["minimumEntries"] = 2 });

        var customers = await Create(app);

        await ShouldBePending(app, customers, list);
        ((int)(await Import(app, list, 1)).Status).Should().Be(422, "the version is too small");
        await ShouldBePending(app, customers, list);

        ((int)(await Import(app, list, 2)).Status).Should().Be(201);
        await ShouldBeClear(app, customers);
        await database.Stop(app);
    }

    [Fact]
    public async Task Every_route_waits_for_a_list_that_is_too_old()
    {
        var (list, clock) = (Payload.Fresh("req-").ToLowerInvariant(), new MovingClock());
        var app = await Start(list, clock);
        await app.DefineList(list, "SANCTIONS", new JsonObject { ["maxAgeHours"] = 1 });
        ((int)(await Import(app, list, 2)).Status).Should().Be(201);
        clock.Advance(TimeSpan.FromHours(2));

        var customers = await Create(app);

        await ShouldBePending(app, customers, list);
        ((int)(await Import(app, list, 2)).Status).Should().Be(200, "the content is the same, and its age begins again");
        await ShouldBeClear(app, customers);
        await database.Stop(app);
    }

    private Task<OnboardingApp> Start(string list, TimeProvider? clock) => database.Start(new AppChoices
    {
        Clock = clock,
        Settings = [("Screening:Processes:Sanctions:Required:0", list), ("Screening:Processes:Sanctions:Categories:0", Category)],
    });

    // One customer of each route: what it is called, how it is read, the number of its request, and whether its status waits.
    private static async Task<IReadOnlyList<Created>> Create(OnboardingApp app)
    {
        var (evaluated, imported) = (Payload.Person(Payload.Fresh("X")), Payload.Person(Payload.Fresh("X")).Imported("LOW", "ACTIVE"));
        var (lead, simplified) = (SimplifiedCustomers.Lead(Payload.Fresh("X")), SimplifiedCustomers.Simplified(Payload.Fresh("X")).With("customerStatus", "ACTIVE"));
        var (item, plain) = (BatchCalls.Person(), Payload.Person(Payload.Fresh("X")));
        (await app.PostCustomer(Named(evaluated))).ShouldBeAccepted();
        (await app.PostCustomer(Named(imported))).ShouldBeAccepted();
        (await app.PostCustomer(Named(lead))).ShouldBeAccepted();
        (await app.Send("/amlyze-ws-rest/simplified-customer", Named(simplified).ToJsonString())).ShouldBeAccepted();
        (await app.Save(Named(item))).Should().ContainSingle();
        (await app.Post(Named(plain))).ShouldBeOk();
        var enfuce = await EnfuceCaller.Of(app);
        var yativo = await YativoCaller.Of(app);
        var cards = new[] { EnfucePayload.Private(), EnfucePayload.Private() };
        foreach (var card in cards)
        {
            await enfuce.Create(Named(card));
        }

        var payment = await yativo.Create(YativoPayload.Person().With("customer_name", $"{FreshName()} {FreshName()}"));
        return
        [
            Of("evaluated", evaluated, waits: true), Of("imported", imported, waits: false), Of("lead", lead, waits: true),
            Of("simplified", simplified, waits: false), Of("batch", item, waits: false), Of("plain", plain, waits: true),
            .. cards.Select(card => new Created(
                "enfuce", null, async () => (await enfuce.Core($"customers/by-external-id/{card["customerNumber"]}")).ShouldBeOk().Json, null)),
            new("yativo", null, async () => (await yativo.Core($"customers/{payment}")).ShouldBeOk().Json, null),
        ];

        Created Of(string route, JsonObject request, bool waits) => new(
            route, request["communicationNumber"]!.GetValue<string>(),
            async () => (await app.GetCustomer(request["customerExtId"]!.GetValue<string>())).ShouldBeOk().Json, waits);
    }

    private static JsonObject Named(JsonObject request) => request.With("firstName", FreshName()).With("lastName", FreshName());

    private static async Task ShouldBePending(OnboardingApp app, IReadOnlyList<Created> customers, string list)
    {
        foreach (var customer in customers)
        {
            var read = await Eventually.Value(customer.Read, one => State(one) is not null);
            State(read).Should().Be("PENDING", customer.Route);
            read["screening"]!["sanctions"]!["match"].Should().BeNull(customer.Route);
            var id = read["id"]!.GetValue<string>();
            var open = (await Eventually.Value(async () => (await app.Get($"{CaseCalls.Cases}?customerId={id}")).ShouldBeOk().Items, cases => cases.Count > 0))
                .Should().ContainSingle(customer.Route).Subject;
            open["reasons"]!.ToJsonString().Should().Contain("screening_not_run", customer.Route);
            if (customer.Waits is { } waits)
            {
                (read["status"]!.GetValue<string>() == "ACTIVE").Should().Be(!waits, customer.Route);
            }

            (await Events(app, customer)).Should().NotContain(one => one.Contains("screening", StringComparison.Ordinal), customer.Route);
            var waiting = (await app.Get($"{Root}/waiting?limit=200")).ShouldBeOk().Items
                .Should().ContainSingle(one => one["customerId"]!.GetValue<string>() == id, customer.Route).Subject["screenings"]!.AsArray().Single()!;
            (waiting["process"]!.GetValue<string>(), waiting["failure"]).Should().Be(("SANCTIONS", null));
            waiting["missing"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Contain(list, customer.Route);
        }

        var operators = await app.AddClient(["core"], Payload.Fresh("bank-"), ["operator"]);
        (await app.GetAs(operators, "/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain(list);
    }

    private static async Task ShouldBeClear(OnboardingApp app, IReadOnlyList<Created> customers)
    {
        foreach (var customer in customers)
        {
            var read = await Eventually.Value(customer.Read, one => State(one) == "CLEAR");
            read["screening"]!["sanctions"]!["match"]!.GetValue<bool>().Should().BeFalse(customer.Route);
            var runs = (await app.Get($"/onboarding/v1/customers/{read["id"]}/screenings")).ShouldBeOk().Items;
            runs.Select(run => run["trigger"]!.GetValue<string>()).Should().Equal(["LIST_ARRIVED", "CATEGORY"], customer.Route);
            await Eventually.Value(
                async () => (await app.Get($"{CaseCalls.Cases}?customerId={read["id"]}&state=ALL")).ShouldBeOk().Items.Single(),
                one => !one["reasons"]!.ToJsonString().Contains("screening_not_run", StringComparison.Ordinal) || one["state"]!.GetValue<string>() == "COMPLETED");
            if (customer.Waits == true && customer.Route != "lead")
            {
                await Eventually.Value(customer.Read, one => one["status"]!.GetValue<string>() == "ACTIVE");
            }

            if (customer.Number is not null)
            {
                (await Eventually.Value(() => Events(app, customer), events => events.Any(IsCompleted))).Should().ContainSingle(one => IsCompleted(one), customer.Route);
            }
        }

        (await app.Get($"{Root}/waiting?limit=200")).ShouldBeOk().Items.Should().BeEmpty();
    }

    private static bool IsCompleted(string one) => one.Contains("screening.sanctions.completed", StringComparison.Ordinal);

    private static string? State(JsonNode customer) => customer["screening"]?["sanctions"]?["state"]?.GetValue<string>();

    private static async Task<IReadOnlyList<string>> Events(OnboardingApp app, Created customer) => customer.Number is not { } number
        ? []
        : [.. (await app.Get(AmlyzeCalls.Polling + number)).ShouldBeOk().Json["events"]!.AsArray().Select(one => one!.ToJsonString())];

    private static async Task<Answer> Import(OnboardingApp app, string list, int entries)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{list}/versions")
        {
            Content = new StringContent("id,type,name\n" + string.Concat(Enumerable.Range(1, entries).Select(number => $"r{number},INDIVIDUAL,Qwor{number}x Zmurd\n"))),
        };
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private sealed record Created(string Route, string? Number, Func<Task<JsonNode>> Read, bool? Waits);
}

public sealed class PendingScreeningsOnSqlite(SqliteDatabase database) : PendingScreenings(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class PendingScreeningsOnSqlServer(SqlServerDatabase database) : PendingScreenings(database.Plain()), IClassFixture<SqlServerDatabase>;
