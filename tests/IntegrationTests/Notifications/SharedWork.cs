using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Several instances on one database: no message is lost or sent twice, and one instance takes over from another.</summary>
public abstract class SharedWork(Database database)
{
    [Fact]
    public async Task Two_instances_send_everything_once_and_in_order()
    {
        await using var one = await Stage.Open(database);
        await using var two = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await one.App.Subscribe(receiver.Url);
        var customers = Enumerable.Range(0, 40).Select(_ => Origin()).ToArray();

        await Parallel.ForEachAsync(customers.Index(), async (customer, _) =>
        {
            var app = customer.Index % 2 == 0 ? one.App : two.App;
            await app.Publish(customer.Item, PlainEvents.Pending);
            await app.Publish(customer.Item, PlainEvents.Completed);
        });

        await two.App.Settled(id, "DELIVERED", 80);
        receiver.Received.Select(message => message.Headers["Ce-Id"]).Should().OnlyHaveUniqueItems().And.HaveCount(80);
        receiver.Received.GroupBy(message => message.Subject).Should().HaveCount(40).And.OnlyContain(group => group.First().Headers["Ce-Type"].EndsWith("pending", StringComparison.Ordinal));
        (await one.App.Count($"SELECT COUNT(*) AS Value FROM Leases WHERE Name = 'relay'")).Should().Be(1);
    }

    [Fact]
    public async Task Instances_share_the_partitions_and_each_joins_and_leaves()
    {
        await using var one = await Stage.Open(database);
        await Share(one, 16);
        await using (await Stage.Open(database))
        {
            await Share(one, 8, 8);
            await using (await Stage.Open(database))
            {
                await Share(one, 5, 5, 6);
            }

            await Share(one, 8, 8);
        }

        await Share(one, 16);
    }

    [Fact]
    public async Task An_instance_that_stops_releases_the_lease_at_once()
    {
        await using var staying = await Stage.Open(database, ("Instances:LeaseSeconds", "300"));
        var first = await Stage.Open(database, ("Instances:LeaseSeconds", "300"));
        await using var receiver = await WebhookReceiver.Start();
        await staying.App.Subscribe(receiver.Url);
        await staying.App.Publish(Origin(), PlainEvents.Completed);
        await receiver.Wait(1);

        await first.DisposeAsync();
        await staying.App.Publish(Origin(), PlainEvents.Completed);
        await receiver.Wait(2);

        var second = await Stage.Open(database, ("Instances:LeaseSeconds", "300"));
        var (id, _) = await second.App.Subscribe(receiver.Url);
        await staying.DisposeAsync();
        await second.App.Publish(Origin(), PlainEvents.Completed);
        await second.App.Settled(id, "DELIVERED");
        receiver.Received.Should().HaveCount(3);
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Another_instance_takes_over_from_a_killed_one_when_its_lease_expires()
    {
        var first = await Stage.Open(database);
        using var killed = CommandRun.Start(database, "--urls", "http://127.0.0.1:0", "--Instances:LeaseSeconds=3");
        while (await killed.StandardOutput.ReadLineAsync() is { } line && !line.Contains("listening", StringComparison.OrdinalIgnoreCase))
        {
            // The process has not started yet.
        }

        var output = killed.StandardOutput.ReadToEndAsync();
        var holder = $"%/{killed.Id}/%";
        await first.DisposeAsync();
        await Eventually.True(() => HasAllPartitions(holder), () => "the other process did not take the partitions");
        await using var waiting = await Stage.Open(database, ("Instances:LeaseSeconds", "3"));
        await using var receiver = await WebhookReceiver.Start();
        await waiting.App.Subscribe(receiver.Url);

        killed.Kill();
        await killed.WaitForExitAsync();
        await waiting.App.Publish(Origin(), PlainEvents.Completed);

        await receiver.Wait(1);
        await output;
    }

    // A holder's text is machine/process/instance/acquisition.
    private static async Task Share(Stage stage, params int[] shares)
    {
        var held = await Eventually.Value(
            async () =>
            {
                var now = DateTimeOffset.UtcNow.UtcTicks;
                var holders = await stage.App.Texts($"SELECT Holder AS Value FROM Leases WHERE Name LIKE 'partitions/%' AND Until > {now}");
                return holders.GroupBy(holder => holder[..holder.LastIndexOf('/')]).Select(all => all.Count()).Order().ToArray();
            },
            held => held.SequenceEqual(shares));
        held.Should().Equal(shares);
    }

    // Queried without an app, because another app would request the leases itself.
    private async Task<bool> HasAllPartitions(string holder)
    {
        await using OnboardingDbContext db = database.Provider == "Sqlite"
            ? new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(database.ConnectionString).Options)
            : new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer(database.ConnectionString).Options);
        return await db.Database.SqlQuery<int>(
            $"SELECT COUNT(*) AS Value FROM Leases WHERE Name LIKE 'partitions/%' AND Holder LIKE {holder}").SingleAsync() == Partition.Count;
    }
}

public sealed class SharedWorkOnSqlite(SqliteDatabase database) : SharedWork(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SharedWorkOnSqlServer(SqlServerDatabase database) : SharedWork(database.Plain()), IClassFixture<SqlServerDatabase>;
