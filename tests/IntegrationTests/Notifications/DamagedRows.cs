using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Stored events and deliveries whose bytes were changed: they are named, and they stop no others.</summary>
public abstract class DamagedRows(Database database)
{
    private static readonly byte[] Damaged = [1, 2, 3];

    [Fact]
    public async Task A_delivery_that_cannot_be_read_fails_alone_and_becomes_a_dead_letter()
    {
        await using var stage = await Stage.Open(database, ("Notifications:RetryHours", "0"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await app.Subscribe(receiver.Url);
        (await app.Act($"{Subscriptions}/{id}/pause")).ShouldBeOk();
        var (damaged, others) = (Origin(), Enumerable.Range(0, 3).Select(_ => Origin()).ToArray());
        foreach (var origin in others.Prepend(damaged))
        {
            await app.Publish(origin, PlainEvents.Pending);
        }

        await app.Settled(id, "PENDING", 4);
        (await app.Sql($"UPDATE Deliveries SET Body = {Damaged} WHERE CustomerId = {damaged.Customer.Value}")).Should().Be(1);

        (await app.Act($"{Subscriptions}/{id}/resume")).ShouldBeOk();

        await app.Settled(id, "DELIVERED", 3);
        await app.Settled(id, "DEAD");
        receiver.Received.Select(one => one.Subject).Should().BeEquivalentTo(others.Select(one => one.ExternalId));
        var dead = (await app.Deliveries(id, "state=DEAD")).Single();
        dead["lastFailure"]!.GetValue<string>().Should().Be("MESSAGE_UNREADABLE");
        dead["lastStatus"].Should().BeNull("it was not sent");
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_in_the_feed_without_data_and_later_events_are_relayed()
    {
        await using var stage = await Stage.Open(database, ("Notifications:RetryHours", "0"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (damaged, later) = (Origin(), Origin());
        await app.Publish(damaged, PlainEvents.Pending);
        await Eventually.True(async () => (await Of(damaged.Customer.Value)).Count == 1, () => "the event is not in the feed");
        var (id, _) = await app.Subscribe(receiver.Url);

        // As it was before it was relayed, with other bytes.
        (await app.Sql($"UPDATE Events SET Data = {Damaged}, Sequence = NULL WHERE CustomerId = {damaged.Customer.Value}")).Should().Be(1);
        await app.Publish(later, PlainEvents.Pending);

        await app.Settled(id, "DELIVERED");
        await app.Settled(id, "DEAD");
        receiver.Received.Should().ContainSingle().Which.Subject.Should().Be(later.ExternalId);
        (await app.Deliveries(id, "state=DEAD")).Single()["lastFailure"]!.GetValue<string>().Should().Be("MESSAGE_UNREADABLE");
        (await Of(damaged.Customer.Value)).Single().AsObject().Should().ContainKey("data").WhoseValue.Should().BeNull();
        (await Of(later.Customer.Value)).Single()["data"]!.ToJsonString().Should().Be("""{"initialRiskLevel":"LOW"}""");
        (await app.Get(Polling + damaged.CommunicationNumber)).ShouldBeOk().Items.Should().BeEmpty("the contract has no event without data");
        (await app.Get(Polling + later.CommunicationNumber)).ShouldBeOk().Items.Should().ContainSingle();

        async Task<IReadOnlyList<JsonNode>> Of(Guid customer) => (await app.Get($"{Feed}?customerId={customer}")).ShouldBeOk().Items;
    }
}

public sealed class DamagedRowsOnSqlite(SqliteDatabase database) : DamagedRows(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class DamagedRowsOnSqlServer(SqlServerDatabase database) : DamagedRows(database.Plain()), IClassFixture<SqlServerDatabase>;
