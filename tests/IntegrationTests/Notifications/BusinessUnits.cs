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

    private static Task<Answer> Subscribe(OnboardingApp app, string url, params string[] units) => app.Send(HttpMethod.Post, Subscriptions, body: new JsonObject
    {
        ["url"] = url,
        ["types"] = new JsonArray("*"),
        ["dialect"] = "plain",
        ["businessUnits"] = new JsonArray([.. units.Select(unit => JsonValue.Create(unit))]),
    });
}

public sealed class BusinessUnitsOnSqlite(SqliteDatabase database) : BusinessUnits(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class BusinessUnitsOnSqlServer(SqlServerDatabase database) : BusinessUnits(database.Plain()), IClassFixture<SqlServerDatabase>;
