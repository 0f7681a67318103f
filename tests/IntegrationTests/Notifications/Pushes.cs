using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Events reach their receivers soon, complete, signed and in order.</summary>
public abstract class Pushes(Database database)
{
    [Fact]
    public async Task An_event_arrives_complete_and_signed()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, secret) = await app.Subscribe(receiver.Url + "/hook?x=1");
        var origin = Origin(number: Payload.Fresh("N ä%")) with { ExternalId = Payload.Fresh("X\"ž") };
        var before = DateTimeOffset.UtcNow;

        await app.Publish(origin, PlainEvents.Completed);

        var one = (await receiver.Wait(1)).Single();
        (one.Method, one.Path).Should().Be(("POST", "/hook"));
        one.Headers["Ce-Type"].Should().Be(PlainEvents.Completed.Name);
        one.Headers["Ce-Specversion"].Should().Be("1.0");
        Uri.UnescapeDataString(one.Headers["Ce-Source"]).Should().Be(origin.CommunicationNumber);
        Uri.UnescapeDataString(one.Subject).Should().Be(origin.ExternalId);
        one.Headers["Ce-Source"].Should().MatchRegex("^N%20%C3%A4%25-");
        Guid.Parse(one.Headers["Ce-Id"]).Version.Should().Be(7);
        DateTimeOffset.Parse(one.Headers["Ce-Time"], CultureInfo.InvariantCulture).Should().BeOnOrAfter(before.AddMilliseconds(-1)).And.BeOnOrBefore(one.At);
        one.Headers["Content-Type"].Should().Be("application/json");
        one.Text.Should().Be("""{"initialRiskLevel":"LOW","finalRiskLevel":"LOW","decisionType":"LOW"}""");
        one.Headers["webhook-id"].Should().Be(one.Headers["Ce-Id"]);
        one.Headers["webhook-signature"].Should().Be(Signature(one, secret));
        one.Headers.Should().NotContainKeys("traceparent", "Cookie");
        await app.Settled(id, "DELIVERED");
        var delivery = (await app.Deliveries(id)).Single();
        delivery["lastStatus"]!.GetValue<int>().Should().Be(204);
        delivery["log"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_subscription_receives_only_its_types()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        await app.Subscribe(receiver.Url, [PlainEvents.LeadCompleted.Name]);

        await app.Publish(Origin(), PlainEvents.Completed, PlainEvents.LeadPending, PlainEvents.LeadCompleted);

        // This is the customer's last event. A customer's events are sent in order, so the others would have arrived before it.
        (await receiver.Wait(1)).Single().Headers["Ce-Type"].Should().Be(PlainEvents.LeadCompleted.Name);
    }

    [Fact]
    public async Task A_failed_delivery_delays_later_events_of_its_customer_only()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        await using var healthy = await WebhookReceiver.Start();
        var (id, _) = await app.Subscribe(receiver.Url);
        await app.Subscribe(healthy.Url);
        var (failing, other) = (Origin(), Origin());
        var failures = 0;
        receiver.Answer = (one, context) => WebhookReceiver.Status(context, one.Subject == failing.ExternalId && Interlocked.Increment(ref failures) <= 2 ? 503 : 200);

        await app.Publish(failing, PlainEvents.Pending, PlainEvents.Completed, PlainEvents.Updated);
        await app.Publish(other, PlainEvents.Pending, PlainEvents.Completed);

        await app.Settled(id, "DELIVERED", 5);
        Phases(receiver.Received.Where(one => one.Subject == failing.ExternalId)).Should().Be("pending pending pending completed updated");
        receiver.Received.Where(one => one.Subject == failing.ExternalId).Take(3).Select(one => one.Headers["webhook-id"]).Distinct().Should().ContainSingle();
        var otherDone = receiver.Received.Last(one => one.Subject == other.ExternalId).At;
        otherDone.Should().BeBefore(receiver.Received.Last(one => one.Subject == failing.ExternalId).At);
        Phases(receiver.Received.Where(one => one.Subject == other.ExternalId)).Should().Be("pending completed");
        (await healthy.Wait(5)).Should().HaveCount(5);
    }

    [Fact]
    public async Task The_events_of_many_customers_arrive_once_and_in_the_order_of_each_customer()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await app.Subscribe(receiver.Url);
        var customers = Enumerable.Range(0, 60).Select(_ => Origin()).ToArray();

        await Parallel.ForEachAsync(customers, async (one, _) =>
        {
            await app.Publish(one, PlainEvents.Pending);
            await app.Publish(one, PlainEvents.Waiting, PlainEvents.Completed);
        });

        await app.Settled(id, "DELIVERED", 180);
        receiver.Received.Should().HaveCount(180);
        receiver.Received.GroupBy(one => one.Subject).Should().HaveCount(60)
            .And.OnlyContain(group => Phases(group) == "pending waiting_for_approval_date completed");
    }

    [Fact]
    public async Task A_receiver_that_does_not_respond_delays_no_other_subscription()
    {
        await using var stage = await Stage.Open(database, ("Notifications:TimeoutSeconds", "60"));
        var app = stage.App;
        await using var hanging = await WebhookReceiver.Start();
        await using var healthy = await WebhookReceiver.Start();
        hanging.Answer = Hangs;
        var (id, _) = await app.Subscribe(hanging.Url);
        await app.Subscribe(healthy.Url);

        foreach (var _ in Enumerable.Range(0, 20))
        {
            await app.Publish(Origin(), PlainEvents.Completed);
        }

        await healthy.Wait(20);
        (await app.Deliveries(id)).Should().OnlyContain(one => one["attempts"]!.GetValue<int>() == 0, "the other receiver has not responded to any message");
    }

    [Fact]
    public async Task A_delivery_to_a_receiver_that_does_not_respond_times_out()
    {
        await using var stage = await Stage.Open(database, ("Notifications:TimeoutSeconds", "1"));
        await using var hanging = await WebhookReceiver.Start();
        hanging.Answer = Hangs;
        var (id, _) = await stage.App.Subscribe(hanging.Url);

        await stage.App.Publish(Origin(), PlainEvents.Completed);

        await Eventually.True(
            async () => (await stage.App.Deliveries(id)).Any(one => one["lastFailure"]?.GetValue<string>() == "TIMED_OUT"), () => "no delivery timed out");
    }

    private static Task Hangs(Received received, HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    private static string Phases(IEnumerable<Received> messages) => string.Join(' ', messages.Select(one => one.Headers["Ce-Type"].Split('.')[^1]));

    internal static string Signature(Received one, string secret)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        var signed = Encoding.UTF8.GetBytes($"{one.Headers["webhook-id"]}.{one.Headers["webhook-timestamp"]}.{one.Text}");
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(signed));
    }
}

public sealed class PushesOnSqlite(SqliteDatabase database) : Pushes(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class PushesOnSqlServer(SqlServerDatabase database) : Pushes(database.Plain()), IClassFixture<SqlServerDatabase>;
