using System.Globalization;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Deliveries that wait behind a failed one of their customer.</summary>
public abstract class Backlogs(Database database)
{
    [Fact]
    public async Task Deliveries_that_wait_for_a_failed_one_are_due_with_it_and_sent_after_it()
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices
        {
            Settings = [.. Settings(("Instances:LeaseSeconds", "3")), ("Notifications:FirstRetrySeconds", "3600")],
            Clock = clock,
        });
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var (id, _) = await app.Subscribe(receiver.Url);
        var (failing, other) = (Origin(), Origin());

        await app.Publish(failing, PlainEvents.Pending, PlainEvents.Updated);
        await receiver.Wait(1);
        await app.Publish(failing, PlainEvents.Completed);
        await DueTogether(app, id, clock, 3);
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 200);
        await app.Publish(other, PlainEvents.Completed);
        await app.Settled(id, "DELIVERED");
        await DueTogether(app, id, clock, 3);
        clock.Advance(TimeSpan.FromHours(1.1));

        await app.Settled(id, "DELIVERED", 4);
        receiver.Received.Select(one => one.Headers["Ce-Type"]).Should().Equal(
            PlainEvents.Pending.Name, PlainEvents.Completed.Name, PlainEvents.Pending.Name, PlainEvents.Updated.Name, PlainEvents.Completed.Name);
    }

    private static Task DueTogether(OnboardingApp app, string id, MovingClock clock, int count) => Eventually.True(
        async () =>
        {
            var due = (await app.Deliveries(id, "state=PENDING")).Select(one => one["dueAt"]!.GetValue<string>()).ToArray();
            return due.Length == count && due.Distinct().Count() == 1
                && DateTimeOffset.Parse(due[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().AddMinutes(30);
        },
        () => "the deliveries that wait are still due");
}

public sealed class BacklogsOnSqlite(SqliteDatabase database) : Backlogs(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class BacklogsOnSqlServer(SqlServerDatabase database) : Backlogs(database.Plain()), IClassFixture<SqlServerDatabase>;
