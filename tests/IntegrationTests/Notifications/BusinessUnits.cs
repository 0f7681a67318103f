using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Subscriptions to the events of some business units.</summary>
public abstract class BusinessUnits(Database database)
{
    [Fact]
    public async Task A_receiver_gets_the_events_of_its_units_only()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var one = await WebhookReceiver.Start();
        await using var all = await WebhookReceiver.Start();
        await Subscribe(app, one.Url, "BU_1");
        await Subscribe(app, all.Url);
        var (other, own, none) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        foreach (var request in new[]
        {
            Payload.Person(other).With("businessUnit", "DEFAULT"), Payload.Person(none), Payload.Person(own).With("businessUnit", "BU_1"),
        })
        {
            (await app.Post(request.With("isPEP", true))).ShouldBeOk();
        }

        // The relay makes the deliveries of all events in their order: those of the other receiver show that the rest was considered.
        (await all.Wait(3)).Select(message => message.Subject).Should().BeEquivalentTo(other, none, own);
        (await one.Wait(1)).Should().ContainSingle().Which.Subject.Should().Be(own);
    }

    [Fact]
    public async Task The_units_are_shown_and_a_unit_must_be_known()
    {
        var app = await database.Start(Settings());
        var added = await Subscribe(app, "https://example.com/hook", "DEFAULT", "BU_1", "BU_1");
        added.Json["businessUnits"]!.ToJsonString().Should().Be("""["BU_1","DEFAULT"]""");
        (await app.Get($"{Subscriptions}/{added.Json["id"]}")).ShouldBeOk().Json["businessUnits"]!.AsArray().Should().HaveCount(2);
        (await Subscribe(app, "https://example.com/hook", "BU_1", "MARS")).ShouldBeProblem(400)
            .Json["findings"]!.AsArray().Select(finding => $"{finding!["code"]} {finding["path"]}").Should().Equal("unknown_business_unit /businessUnits/1");
    }

    [Fact]
    public async Task The_subscription_of_a_client_follows_its_business_units()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var account = Payload.Fresh("follow").ToLowerInvariant();
        var (client, whole) = (await app.AddClient(["core"], account, ["operator", "reader"], ["BU_1"]), await app.AddClient(["core", "plain"], account, ["administrator"]));
        var id = (await SubscribeAs(app, client, receiver.Url)).Json["id"]!.GetValue<string>();
        var (before, hidden, after) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostAs(whole, Payload.Person(before).With("businessUnit", "BU_1").With("isPEP", true))).ShouldBeOk();
        await receiver.Wait(1);

        (await app.Send(HttpMethod.Put, $"{CallerCalls.Clients}/{client.Id}", whole.Basic, new JsonObject
        {
            ["name"] = "Moved",
            ["dialects"] = new JsonArray("core"),
            ["roles"] = new JsonArray("operator", "reader"),
            ["businessUnits"] = new JsonArray("DEFAULT"),
        })).ShouldBeOk();

        (await app.PostAs(whole, Payload.Person(hidden).With("businessUnit", "BU_1").With("isPEP", true))).ShouldBeOk();
        (await app.PostAs(whole, Payload.Person(after).With("businessUnit", "DEFAULT").With("isPEP", true))).ShouldBeOk();
        (await receiver.Wait(2)).Select(message => message.Subject).Should().Equal(before, after);
        (await app.GetAs(client, $"{Subscriptions}/{id}")).ShouldBeOk().Json["clientId"]!.GetValue<string>().Should().Be(client.Id);
    }

    [Fact]
    public async Task Deliveries_to_a_deleted_subscription_of_other_units_do_not_exist()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        var account = Payload.Fresh("ended").ToLowerInvariant();
        var (north, south) = (await app.AddClient(["core"], account, ["operator", "reader"], ["BU_1"]), await app.AddClient(["core"], account, ["operator", "reader"], ["DEFAULT"]));
        var id = (await SubscribeAs(app, north, "https://example.invalid/hook")).Json["id"]!.GetValue<string>();
        var ping = (await app.Send(HttpMethod.Post, $"{Subscriptions}/{id}/ping", north.Basic)).ShouldBeOk().Json["id"]!.ToString();
        (await app.GetAs(south, $"/onboarding/v1/deliveries/{ping}")).ShouldBeProblem(404);
        await app.Send(HttpMethod.Delete, $"{Subscriptions}/{id}", north.Basic);

        (await app.Send(HttpMethod.Post, $"/onboarding/v1/deliveries/{ping}/redeliver", south.Basic)).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/deliveries/{ping}/redeliver", north.Basic)).ShouldBeProblem(409).Codes.Should().Equal("subscription_deleted");
    }

    private static Task<Answer> Subscribe(OnboardingApp app, string url, params string[] units) => Send(app, url, null, units);

    private static Task<Answer> SubscribeAs(OnboardingApp app, Caller client, string url) => Send(app, url, client.Basic);

    private static Task<Answer> Send(OnboardingApp app, string url, string? authorization, params string[] units) => app.Send(HttpMethod.Post, Subscriptions, authorization, new JsonObject
    {
        ["url"] = url,
        ["types"] = new JsonArray("*"),
        ["dialect"] = "plain",
        ["businessUnits"] = new JsonArray([.. units.Select(unit => JsonValue.Create(unit))]),
    });
}

public sealed class BusinessUnitsOnSqlite(SqliteDatabase database) : BusinessUnits(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class BusinessUnitsOnSqlServer(SqlServerDatabase database) : BusinessUnits(database.Plain()), IClassFixture<SqlServerDatabase>;
