using Onboarding.Domain.Notifications.Contracts;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>The retention of events and deliveries.</summary>
public abstract class Retention(Database database)
{
    [Fact]
    public async Task Completed_deliveries_are_deleted_after_30_days_and_events_after_90_and_the_feed_reports_it_and_continues()
    {
        var clock = new MovingClock();
        await using var stage = await Open(clock);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await app.Subscribe(receiver.Url);
        var origin = Origin();
        await app.Publish(origin, PlainEvents.Pending, PlainEvents.Completed);
        await app.Settled(id, "DELIVERED", 2);
        var last = (await Mine(app, origin))[^1]["sequence"]!.GetValue<long>();
        var before = (await app.Get($"{Feed}?after={last}")).ShouldBeOk().Json["deletedThrough"]!.GetValue<long>();
        before.Should().BeLessThan(last);

        clock.Advance(TimeSpan.FromDays(31));
        await Eventually.True(async () => (await app.Deliveries(id)).Count == 0, () => "the deliveries were not deleted");
        (await app.Count($"SELECT COUNT(*) AS Value FROM DeliveryAttempts WHERE DeliveryNumber NOT IN (SELECT Number FROM Deliveries)")).Should().Be(0);
        (await Mine(app, origin)).Should().HaveCount(2);

        clock.Advance(TimeSpan.FromDays(60));
        await Eventually.True(async () => (await Mine(app, origin)).Count == 0, () => "the events were not deleted");
        (await app.Get($"{Feed}?after={last - 1}")).ShouldBeOk().Json["deletedThrough"]!.GetValue<long>().Should().Be(last);
        (await app.Get(Polling + origin.CommunicationNumber)).ShouldBeOk().Body.Should().Be("""{"items":[]}""");

        var next = Origin();
        await app.Publish(next, PlainEvents.Completed);
        await Eventually.True(async () => (await Mine(app, next)).Count == 1, () => "the next event is not in the feed");
        (await Mine(app, next)).Single()["sequence"]!.GetValue<long>().Should().BeGreaterThan(last, "a sequence number is used once, also if no event is left");
    }

    [Fact]
    public async Task An_event_that_a_paused_subscription_has_not_received_is_kept_and_others_are_deleted()
    {
        var clock = new MovingClock();
        await using var stage = await Open(clock);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await app.Subscribe(receiver.Url, [PlainEvents.Pending.Name]);
        (await app.Act($"{Subscriptions}/{id}/pause")).ShouldBeOk();
        var origin = Origin();
        await app.Publish(origin, PlainEvents.Updated, PlainEvents.Pending, PlainEvents.Completed);
        await app.Settled(id, "PENDING");

        clock.Advance(TimeSpan.FromDays(91));
        await Eventually.True(async () => (await Mine(app, origin)).Count == 1, () => "not all events but one were deleted");
        var kept = (await Mine(app, origin)).Single();
        kept["type"]!.GetValue<string>().Should().Be(PlainEvents.Pending.Name);
        (await app.Get(Feed)).Json["deletedThrough"]!.GetValue<long>().Should().BeGreaterThan(kept["sequence"]!.GetValue<long>());

        (await app.Act($"{Subscriptions}/{id}/resume")).ShouldBeOk();
        await receiver.Wait(1);
        await Eventually.True(async () => (await Mine(app, origin)).Count == 0, () => "the event was not deleted although it was delivered");
        (await app.Deliveries(id)).Should().ContainSingle("its delivery is recent");
    }

    [Fact]
    public async Task Dead_letters_are_kept_as_long_as_events()
    {
        var clock = new MovingClock();
        await using var stage = await Open(clock, ("Notifications:RetryHours", "0"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var (id, _) = await app.Subscribe(receiver.Url);
        await app.Publish(Origin(), PlainEvents.Completed);
        await app.Settled(id, "DEAD");
        await using var taking = await WebhookReceiver.Start();
        var (other, _) = await app.Subscribe(taking.Url);
        await app.Publish(Origin(), PlainEvents.Completed);
        await app.Settled(other, "DELIVERED");
        await app.Settled(id, "DEAD", 2);

        clock.Advance(TimeSpan.FromDays(31));
        await Eventually.True(async () => (await app.Deliveries(other)).Count == 0, () => "the completed delivery was not deleted");
        (await app.Deliveries(id, "state=DEAD")).Should().HaveCount(2, "the same run of the retention left the dead letters");

        clock.Advance(TimeSpan.FromDays(60));
        await Eventually.True(async () => (await app.Deliveries(id)).Count == 0, () => "the dead letter was not deleted");
    }

    [Fact]
    public async Task The_feed_of_an_account_does_not_report_deleted_events_of_another()
    {
        var clock = new MovingClock();
        await using var stage = await Open(clock);
        var theirs = Origin("OTHER");
        await stage.App.Publish(theirs, PlainEvents.Completed);
        await Eventually.True(
            async () => await stage.App.Count($"SELECT COUNT(*) AS Value FROM Events WHERE Account = 'OTHER' AND Sequence IS NOT NULL") == 1, () => "not relayed");

        clock.Advance(TimeSpan.FromDays(91));

        await Eventually.True(async () => await stage.App.Count($"SELECT COUNT(*) AS Value FROM Events WHERE Account = 'OTHER'") == 0, () => "the event was not deleted");
        (await stage.App.Count($"SELECT COUNT(*) AS Value FROM FeedMarks WHERE Account = 'OTHER'")).Should().Be(1);
        (await stage.App.Count($"SELECT COUNT(*) AS Value FROM FeedMarks WHERE Account = 'default' AND DeletedThrough >= (SELECT DeletedThrough FROM FeedMarks WHERE Account = 'OTHER')"))
            .Should().Be(0);
    }

    private Task<Stage> Open(MovingClock clock, params (string Name, string Value)[] more) => Stage.Open(database, new AppChoices
    {
        Settings = Settings([("Instances:LeaseSeconds", "3"), ("Retention:PeriodSeconds", "0.2"), .. more]),
        Clock = clock,
    });

    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> Mine(OnboardingApp app, EventOrigin origin) =>
        [.. (await app.Get($"{Feed}?limit=200")).ShouldBeOk().Items.Where(one => one["subject"]!.GetValue<string>() == origin.ExternalId)];
}

public sealed class RetentionOnSqlite(SqliteDatabase database) : Retention(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class RetentionOnSqlServer(SqlServerDatabase database) : Retention(database.Plain()), IClassFixture<SqlServerDatabase>;
