using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Events that clients request.</summary>
public abstract class Feeds(Database database)
{
    [Fact]
    public async Task Polling_by_communication_number_returns_the_events_of_the_request_in_order()
    {
        await using var stage = await Stage.Open(database);
        var origin = Origin(number: Payload.Fresh("b c%2Fä"));
        await stage.App.Publish(origin, PlainEvents.Pending, PlainEvents.Updated, PlainEvents.Completed);

        var events = (await stage.App.Get(Polling + Uri.EscapeDataString(origin.CommunicationNumber!))).ShouldBeOk().Items;

        events.Select(one => one["type"]!.GetValue<string>()).Should().Equal([PlainEvents.Pending.Name, PlainEvents.Completed.Name], "the other type is pushed only");
        events[0]["source"]!.GetValue<string>().Should().Be(origin.CommunicationNumber);
        events[0]["subject"]!.GetValue<string>().Should().Be(origin.ExternalId);
        events[0]["data"]!.ToJsonString().Should().Be("""{"initialRiskLevel":"LOW"}""");
        (await stage.App.Get(Polling + "unknown-" + Guid.NewGuid().ToString("N")[..12])).ShouldBeOk().Items.Should().BeEmpty();
        foreach (var bad in new[] { new string('x', 257), "%20" })
        {
            (await stage.App.Get(Polling + bad)).ShouldBeProblem(400).Codes.Should().Equal("invalid_parameter");
        }
    }

    [Fact]
    public async Task The_feed_continues_after_the_last_event_and_earlier_pages_do_not_change()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        var origins = Enumerable.Range(0, 5).Select(_ => Origin()).ToArray();
        foreach (var origin in origins)
        {
            await app.Publish(origin, PlainEvents.Pending, PlainEvents.Completed);
        }

        await Eventually.True(async () => (await Mine()).Count == 10, () => "the feed lacks events");
        var mine = await Mine();
        mine.Select(one => one["sequence"]!.GetValue<long>()).Should().BeInAscendingOrder();
        mine.Select(one => one["subject"]!.GetValue<string>()).Distinct().Should().Equal(origins.Select(origin => origin.ExternalId));
        mine[0]["specversion"]!.GetValue<string>().Should().Be("1.0");
        mine[0]["data"]!["initialRiskLevel"]!.GetValue<string>().Should().Be("LOW");
        var after = mine[3]["sequence"]!.GetValue<long>();
        var page = (await app.Get($"{Feed}?after={after}&limit=2")).ShouldBeOk();
        page.Items.Select(one => one["id"]!.GetValue<string>()).Should().Equal(mine.Skip(4).Take(2).Select(one => one["id"]!.GetValue<string>()));
        page.Json["next"]!.GetValue<string>().Should().Be(page.Items[1]["sequence"]!.ToString());
        (await app.Get($"{Feed}?after={after}&type={PlainEvents.Completed.Name}")).ShouldBeOk().Items
            .Should().OnlyContain(one => one["type"]!.GetValue<string>() == PlainEvents.Completed.Name);
        (await app.Get($"{Feed}?type=nothing")).ShouldBeProblem(400);
        (await app.Get($"{Feed}?after=x")).ShouldBeProblem(400);

        async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> Mine() =>
            [.. (await app.Get($"{Feed}?limit=200")).ShouldBeOk().Items.Where(one => origins.Any(origin => origin.ExternalId == one["subject"]!.GetValue<string>()))];
    }

    [Fact]
    public async Task No_log_line_quotes_an_event_a_receiver_or_a_secret()
    {
        using var log = new LogCapture();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = Settings(), Log = log });
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, receiver.Received.Count > 1 ? 200 : 500);
        var (id, secret) = await stage.App.Subscribe(receiver.Url + "/untoldPath");
        await stage.App.Publish(Origin(number: "UntoldNumber") with { ExternalId = "UntoldExternalId" }, PlainEvents.Completed);

        await receiver.Wait(2);
        await stage.App.Settled(id, "DELIVERED");

        log.Lines.Should().Contain(line => line.Contains("RECEIVER_FAILED", StringComparison.OrdinalIgnoreCase) || line.Contains("ReceiverFailed", StringComparison.Ordinal));
        log.Lines.Where(line => line.Contains("Untold", StringComparison.OrdinalIgnoreCase) || line.Contains(secret[6..], StringComparison.Ordinal)).Should().BeEmpty();
    }
}

public sealed class FeedsOnSqlite(SqliteDatabase database) : Feeds(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class FeedsOnSqlServer(SqlServerDatabase database) : Feeds(database.Plain()), IClassFixture<SqlServerDatabase>;
