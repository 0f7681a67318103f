using System.Net.Sockets;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Receivers that do what they should not: each try ends, is noted for what it was, and costs little.</summary>
public abstract class FaultyReceivers(Database database)
{
    private static readonly Dictionary<string, Func<RawReceiver, NetworkStream, CancellationToken, Task>> Manners = new()
    {
        ["never answers"] = (_, _, end) => Task.Delay(Timeout.Infinite, end),
        ["drips its headers"] = (receiver, stream, end) => Endlessly(receiver, stream, "HTTP/1.1 200 OK\r\nX: ", "a", TimeSpan.FromMilliseconds(50), end),
        ["says 102 endlessly"] = (receiver, stream, end) => Endlessly(receiver, stream, "", "HTTP/1.1 102 Processing\r\n\r\n", TimeSpan.FromMilliseconds(50), end),
        ["closes without an answer"] = (_, _, _) => Task.CompletedTask,
        ["sends bytes that are not HTTP"] = (receiver, stream, end) => receiver.Write(stream, "220 mail.example ESMTP\r\n\r\n", end),
        ["has headers without end"] = (receiver, stream, end) => Endlessly(receiver, stream, "HTTP/1.1 200 OK\r\n", $"X: {new string('a', 4_000)}\r\n", TimeSpan.Zero, end),
        ["switches protocols"] = (receiver, stream, end) => receiver.Write(stream, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", end),
        ["hints early and takes it"] = (receiver, stream, end) => receiver.Write(stream, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", end),
        ["has a body without end"] = (receiver, stream, end) => Endlessly(
            receiver, stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", $"1000\r\n{new string('a', 0x1000)}\r\n", TimeSpan.Zero, end),
        ["promises a body and goes"] = (receiver, stream, end) => receiver.Write(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nabc", end),
    };

    [Theory]
    [InlineData("never answers", "TIMED_OUT")]
    [InlineData("drips its headers", "TIMED_OUT")]
    [InlineData("says 102 endlessly", "TIMED_OUT")]
    [InlineData("closes without an answer", "UNREACHABLE")]
    [InlineData("sends bytes that are not HTTP", "UNREACHABLE")]
    [InlineData("has headers without end", "UNREACHABLE")]
    [InlineData("switches protocols", "RECEIVER_FAILED")]
    [InlineData("hints early and takes it", null)]
    [InlineData("has a body without end", null)]
    [InlineData("promises a body and goes", null)]
    public async Task Each_attempt_ends_and_its_kind_of_failure_is_stored(string manner, string? failure)
    {
        await using var stage = await Stage.Open(database, ("Notifications:TimeoutSeconds", "1"), ("Notifications:FirstRetrySeconds", "3600"));
        await using var receiver = RawReceiver.Start(Manners[manner]);
        var (id, _) = await stage.App.Subscribe(receiver.Url);

        await stage.App.Publish(Origin(), PlainEvents.Completed);

        await Eventually.True(async () => (await stage.App.Deliveries(id)).Any(one => one["attempts"]!.GetValue<int>() == 1), () => "no try was noted");
        var delivery = (await stage.App.Deliveries(id)).Single();
        delivery["lastFailure"]?.GetValue<string>().Should().Be(failure);
        delivery["state"]!.GetValue<string>().Should().Be(failure is null ? "DELIVERED" : "PENDING");
        await receiver.Left();
        receiver.Written.Should().BeLessThan(16 << 20, "next to nothing is read of an answer");
    }

    [Theory]
    [InlineData(429, "2147483647", 24)]
    [InlineData(503, "Fri, 31 Dec 9999 23:59:59 GMT", 24)]
    [InlineData(503, "7200", 2)]
    [InlineData(429, "Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData(503, "99999999999999999999", 0)]
    [InlineData(503, "-5", 0)]
    [InlineData(429, "soon", 0)]
    public async Task Retry_After_is_limited_to_a_day_and_an_invalid_value_is_ignored(int status, string value, int hours)
    {
        await using var stage = await Stage.Open(database, ("Notifications:FirstRetrySeconds", "60"));
        await using var receiver = RawReceiver.Start((receiver, stream, end) =>
            receiver.Write(stream, $"HTTP/1.1 {status} Later\r\nRetry-After: {value}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", end));
        var (id, _) = await stage.App.Subscribe(receiver.Url);

        await stage.App.Publish(Origin(), PlainEvents.Completed);

        await Eventually.True(async () => (await stage.App.Deliveries(id)).Any(one => one["attempts"]!.GetValue<int>() == 1), () => "no try was noted");
        var delivery = (await stage.App.Deliveries(id)).Single();
        delivery["lastStatus"]!.GetValue<int>().Should().Be(status);
        var wait = delivery["dueAt"]!.GetValue<DateTimeOffset>() - DateTimeOffset.UtcNow;
        wait.Should().BeCloseTo(TimeSpan.FromHours(hours), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_not_looked_for_all_the_time_and_gets_new_messages_of_other_customers()
    {
        await using var stage = await Stage.Open(database, ("Notifications:TimeoutSeconds", "30"));
        var requests = 0;
        await using var receiver = RawReceiver.Start((_, _, end) =>
        {
            Interlocked.Increment(ref requests);
            return Task.Delay(Timeout.Infinite, end);
        });
        await stage.App.Subscribe(receiver.Url);
        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await Eventually.True(() => Task.FromResult(requests == 1), () => "no attempt began");
        using var statements = new Statements(database);
        await Task.Delay(TimeSpan.FromSeconds(6));

        // Two reads at most in each two seconds: of deliveries that are due, and of those that wait for a failed one.
        statements.Sent.Count(text => text.Contains("EventSequence", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(8);

        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await Eventually.True(() => Task.FromResult(requests == 2), () => "the message of another customer waited");
    }

    [Fact]
    public async Task A_receiver_that_is_available_again_after_hours_gets_every_event_in_order()
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = Settings(("Instances:LeaseSeconds", "3")), Clock = clock });
        await using var receiver = await WebhookReceiver.Start();
        var isBack = false;
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, isBack ? 200 : 503);
        var (id, _) = await stage.App.Subscribe(receiver.Url);
        var (one, other) = (Origin(), Origin());
        await stage.App.Publish(one, PlainEvents.Pending, PlainEvents.Completed);
        await stage.App.Publish(other, PlainEvents.Pending, PlainEvents.Completed);
        await receiver.Wait(2);
        clock.Advance(TimeSpan.FromHours(5));
        var down = receiver.Received.Count;
        await receiver.Wait(down + 2);

        isBack = true;
        clock.Advance(TimeSpan.FromHours(13));

        await stage.App.Settled(id, "DELIVERED", 4);
        foreach (var customer in new[] { one, other })
        {
            receiver.Received.Where(message => message.Subject == customer.ExternalId).Select(message => message.Headers["Ce-Type"]).Distinct()
                .Should().Equal(PlainEvents.Pending.Name, PlainEvents.Completed.Name);
        }
    }

    private static async Task Endlessly(RawReceiver receiver, NetworkStream stream, string first, string then, TimeSpan pause, CancellationToken end)
    {
        await receiver.Write(stream, first, end);
        while (!end.IsCancellationRequested)
        {
            await receiver.Write(stream, then, end);
            await Task.Delay(pause, end);
        }
    }
}

public sealed class FaultyReceiversOnSqlite(SqliteDatabase database) : FaultyReceivers(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class FaultyReceiversOnSqlServer(SqlServerDatabase database) : FaultyReceivers(database.Plain()), IClassFixture<SqlServerDatabase>;
