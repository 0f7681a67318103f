using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>The background work goes on after the database could not be written for longer than the leases last.</summary>
public sealed class StorageAway(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task An_instance_holds_its_partitions_again()
    {
        await using var stage = await Stage.Open(database.Plain(), ("Instances:LeaseSeconds", "3"));
        await using var receiver = await WebhookReceiver.Start();
        await stage.App.Subscribe(receiver.Url);
        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await receiver.Wait(1);

        await using (await database.KeepToItself())
        {
            await Eventually.True(async () => await Held(stage) == 0, () => "the leases did not expire");
        }

        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await receiver.Wait(2);
    }

    private static Task<int> Held(Stage stage) =>
        stage.App.Count($"SELECT COUNT(*) AS Value FROM Leases WHERE Name LIKE 'partitions/%' AND Until > {DateTimeOffset.UtcNow.UtcTicks}");
}
