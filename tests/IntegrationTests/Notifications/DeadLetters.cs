using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>Dead letters: their list and their redelivery.</summary>
public abstract class DeadLetters(Database database)
{
    private const string Letters = "/onboarding/v1/dead-letters";

    [Fact]
    public async Task All_dead_letters_of_a_subscription_are_redelivered_in_the_order_of_each_customer()
    {
        await using var stage = await Stage.Open(database, ("Notifications:RetryHours", "0"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        await using var other = await WebhookReceiver.Start();
        receiver.Answer = other.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var ((id, _), (otherId, _)) = (await app.Subscribe(receiver.Url), await app.Subscribe(other.Url));
        var customers = Enumerable.Range(0, 10).Select(_ => Origin()).ToArray();
        foreach (var one in customers)
        {
            await app.Publish(one, PlainEvents.Pending, PlainEvents.Completed, PlainEvents.Updated);
        }

        await app.Settled(id, "DEAD", 30);
        await app.Settled(otherId, "DEAD", 30);
        var first = receiver.Received;
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 200);

        var answer = await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["subscription"] = id });

        ((int)answer.Status).Should().Be(202, answer.Body);
        answer.Json["queued"]!.GetValue<int>().Should().Be(30);
        answer.Json["more"]!.GetValue<bool>().Should().BeFalse();
        await app.Settled(id, "DELIVERED", 30);
        var again = receiver.Received.Skip(first.Count).ToArray();
        again.Select(one => one.Headers["webhook-id"]).Should().BeEquivalentTo(first.Select(one => one.Headers["webhook-id"]));
        again.GroupBy(one => one.Subject).Should().HaveCount(10)
            .And.OnlyContain(group => string.Join(' ', group.Select(one => one.Headers["Ce-Type"].Split('.', StringSplitOptions.None).Last())) == "pending completed updated");
        other.Received.Should().HaveCount(30);
        (await app.Get($"/onboarding/v1/audit?limit=200")).ShouldBeOk().Items
            .Should().Contain(one => one["command"]!.GetValue<string>() == "RedeliverDeadLetters" && (string?)one["reference"] == id);
        (await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["subscription"] = id })).Json["queued"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task Dead_letters_are_filtered_by_type_and_time_and_an_invalid_filter_is_rejected()
    {
        await using var stage = await Stage.Open(database, ("Notifications:RetryHours", "0"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var (id, _) = await app.Subscribe(receiver.Url);
        await app.Publish(Origin(), PlainEvents.Pending);
        await app.Settled(id, "DEAD");
        var between = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await app.Publish(Origin(), PlainEvents.Completed);
        await app.Settled(id, "DEAD", 2);

        (await Count($"subscription={id}")).Should().Be(2);
        (await Count($"subscription={id}&type={PlainEvents.Pending.Name}")).Should().Be(1);
        (await Types($"subscription={id}&from={between}")).Should().Equal(PlainEvents.Completed.Name);
        (await Types($"subscription={id}&to={between}")).Should().Equal(PlainEvents.Pending.Name);
        var made = Uri.EscapeDataString((await app.Get($"{Letters}?subscription={id}")).ShouldBeOk().Items[1]["createdAt"]!.GetValue<string>());
        (await Types($"subscription={id}&from={made}")).Should().Equal([PlainEvents.Completed.Name], "it was made at that time");
        (await Types($"subscription={id}&to={made}")).Should().Equal(PlainEvents.Pending.Name);
        (await app.Get($"{Letters}?subscription={Guid.NewGuid()}")).ShouldBeProblem(404);
        foreach (var bad in new[] { "type=nothing", "from=yesterday", "to=12", "from=2026-13-01", "subscription=x" })
        {
            (await app.Get($"{Letters}?{bad}")).ShouldBeProblem(400);
        }

        var rejected = await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["subscripton"] = id });
        rejected.ShouldBeProblem(400);
        (await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["type"] = "nothing" })).ShouldBeProblem(400);
        (await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["subscription"] = Guid.NewGuid() })).ShouldBeProblem(404);
        (await Count($"subscription={id}")).Should().Be(2);

        (await app.Send(HttpMethod.Post, $"{Letters}/redeliver", body: new JsonObject { ["subscription"] = id, ["from"] = between })).Json["queued"]!.GetValue<int>().Should().Be(1);
        (await app.Act($"{Letters}/redeliver")).Json["queued"]!.GetValue<int>().Should().BeGreaterThan(0, "no body means all");

        async Task<int> Count(string query) => (await Types(query)).Count;
        async Task<IReadOnlyList<string>> Types(string query) =>
            [.. (await app.Get($"{Letters}?{query}")).ShouldBeOk().Items.Select(one => one["eventType"]!.GetValue<string>())];
    }
}

public sealed class DeadLettersOnSqlite(SqliteDatabase database) : DeadLetters(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class DeadLettersOnSqlServer(SqlServerDatabase database) : DeadLetters(database.Plain()), IClassFixture<SqlServerDatabase>;
