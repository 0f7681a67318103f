using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Deliveries that fail.</summary>
public abstract class Failures(Database database)
{
    [Fact]
    public async Task A_redirect_is_not_followed_and_counts_as_failure()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        await using var target = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 307, ("Location", target.Url));
        var (id, _) = await stage.App.Subscribe(receiver.Url);

        await stage.App.Publish(Origin(), PlainEvents.Completed);

        await receiver.Wait(2);
        var delivery = (await stage.App.Deliveries(id)).Single();
        delivery["state"]!.GetValue<string>().Should().Be("PENDING");
        delivery["log"]![0]!["status"]!.GetValue<int>().Should().Be(307);
        delivery["log"]![0]!["failure"]!.GetValue<string>().Should().Be("REDIRECTED");
        target.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task Status_410_pauses_the_subscription_and_resuming_sends_the_same_message()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 410);
        var (id, _) = await stage.App.Subscribe(receiver.Url);
        var origin = Origin();

        await stage.App.Publish(origin, PlainEvents.Pending);
        await Eventually.True(
            async () => (await stage.App.Get($"{Subscriptions}/{id}")).Json["state"]!.GetValue<string>() == "PAUSED", () => "the subscription was not paused");
        (await stage.App.Get($"{Subscriptions}/{id}")).Json["pausedBecause"]!.GetValue<string>().Should().Contain("410");
        (await stage.App.Act($"{Subscriptions}/{id}/ping")).ShouldBeProblem(409);
        await stage.App.Publish(origin, PlainEvents.Completed);
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 200);
        await stage.App.Settled(id, "PENDING", 2);
        receiver.Received.Should().ContainSingle();

        (await stage.App.Act($"{Subscriptions}/{id}/resume")).ShouldBeOk();

        var all = await receiver.Wait(3);
        all[1].Headers["webhook-id"].Should().Be(all[0].Headers["webhook-id"]);
        all[2].Headers["Ce-Type"].Should().Be(PlainEvents.Completed.Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_attempt_waits_for_Retry_After(bool asDate)
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = Settings(("Instances:LeaseSeconds", "3")), Clock = clock });
        await using var receiver = await WebhookReceiver.Start();
        var at = clock.GetUtcNow().AddHours(2);
        receiver.Answer = (_, context) => receiver.Received.Count > 1
            ? WebhookReceiver.Status(context, 200)
            : WebhookReceiver.Status(context, 429, ("Retry-After", asDate ? at.ToString("r", System.Globalization.CultureInfo.InvariantCulture) : "7200"));
        var (id, _) = await stage.App.Subscribe(receiver.Url);

        await stage.App.Publish(Origin(), PlainEvents.Completed);

        await receiver.Wait(1);
        await Eventually.True(async () => (await stage.App.Deliveries(id)).Single()["attempts"]!.GetValue<int>() == 1, () => "the attempt was not recorded");
        (await stage.App.Deliveries(id)).Single()["dueAt"]!.GetValue<DateTimeOffset>().Should()
            .BeOnOrAfter(at.AddSeconds(-1)).And.BeOnOrBefore(clock.GetUtcNow().AddHours(2));
        receiver.Received.Should().ContainSingle("the receiver asked for two hours");
        clock.Advance(TimeSpan.FromHours(2.1));
        await receiver.Wait(2);
    }

    [Fact]
    public async Task After_three_days_a_delivery_is_a_dead_letter_and_can_be_redelivered()
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = Settings(("Instances:LeaseSeconds", "3")), Clock = clock });
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var (id, _) = await stage.App.Subscribe(receiver.Url);
        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await receiver.Wait(1);

        for (var hours = 0; hours < 100 && (await stage.App.Get("/onboarding/v1/dead-letters")).Items.All(one => one["subscriptionId"]!.GetValue<string>() != id); hours += 12)
        {
            var count = receiver.Received.Count;
            hours.Should().BeLessThan(96);
            clock.Advance(TimeSpan.FromHours(12.1));
            await receiver.Wait(count + 1);
            await Eventually.True(
                async () => (await stage.App.Deliveries(id)).Single()["attempts"]!.GetValue<int>() == receiver.Received.Count, () => "the attempt was not stored");
        }

        var dead = (await stage.App.Deliveries(id, "state=DEAD")).Single();
        dead["attempts"]!.GetValue<int>().Should().BeGreaterThan(5);
        dead["lastFailure"]!.GetValue<string>().Should().Be("RECEIVER_FAILED");
        var tried = receiver.Received.Count;
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 200);
        var redelivery = $"/onboarding/v1/deliveries/{dead["id"]}/redeliver";
        ((int)(await stage.App.Act(redelivery)).Status).Should().Be(202);

        var all = await receiver.Wait(tried + 1);
        all[^1].Headers["webhook-id"].Should().Be(all[0].Headers["webhook-id"]);
        all[^1].Body.Should().Equal(all[0].Body);
        await stage.App.Settled(id, "DELIVERED");
        (await stage.App.Get("/onboarding/v1/dead-letters")).Items.Should().NotContain(one => one["subscriptionId"]!.GetValue<string>() == id);
        (await stage.App.Act("/onboarding/v1/deliveries/1/redeliver")).ShouldBeProblem(404);
    }
}

public sealed class FailuresOnSqlite(SqliteDatabase database) : Failures(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class FailuresOnSqlServer(SqlServerDatabase database) : Failures(database.Plain()), IClassFixture<SqlServerDatabase>;
