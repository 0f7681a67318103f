using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Audit;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Access.CallerCalls;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>The events about one customer and their deliveries.</summary>
public abstract class OfCustomers(Database database)
{
    private const string DeliveryList = "/onboarding/v1/deliveries";

    [Fact]
    public async Task Events_and_deliveries_of_a_customer_are_listed_in_both_orders()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 200);
        var (id, _) = await app.Subscribe(receiver.Url);
        var (ours, other) = (Origin(), Origin());
        await app.Publish(ours, PlainEvents.Pending, PlainEvents.Completed);
        await app.Publish(other, PlainEvents.Pending);
        await app.Settled(id, "DELIVERED", 3);
        var (mine, types) = ($"customerId={ours.Customer.Value}", new[] { PlainEvents.Pending.Name, PlainEvents.Completed.Name });

        (await Types($"{Feed}?{mine}", "type")).Should().Equal(types);
        (await Types($"{Feed}?{mine}&sort=-sequence", "type")).Should().Equal(types.Reverse());
        (await Types($"{Feed}?{mine}&type={types[1]}", "type")).Should().Equal(types[1]);
        (await Types($"{DeliveryList}?{mine}", "eventType")).Should().Equal(types);
        (await Types($"{DeliveryList}?{mine}&sort=-number", "eventType")).Should().Equal(types.Reverse());
        (await Types($"{DeliveryList}?{mine}&state=DEAD", "eventType")).Should().BeEmpty();
        var page = (await app.Get($"{DeliveryList}?{mine}&state=DELIVERED&sort=-number&limit=1&count=true")).ShouldBeOk();
        AuditLists.Counted(page).Should().Be((2, true));
        (await Types($"{DeliveryList}?{mine}&sort=-number&after={page.Json["next"]}", "eventType")).Should().Equal(types[0]);
        AuditLists.Counted((await app.Get($"{DeliveryList}?subscription={id}&state=DELIVERED&count=true")).ShouldBeOk()).Should().Be((3, true));
        var first = (await app.Get($"{Feed}?{mine}&sort=-sequence&limit=1")).ShouldBeOk();
        (await Types($"{Feed}?{mine}&sort=-sequence&after={first.Json["next"]}", "type")).Should().Equal(types[0]);

        var foreign = await app.AddClient(["core"], Payload.Fresh("f").ToLowerInvariant(), ["reader"]);
        (await app.GetAs(foreign, $"{Feed}?{mine}")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.GetAs(foreign, $"{DeliveryList}?{mine}&count=true")).ShouldBeOk().Json["count"]!["value"]!.GetValue<int>().Should().Be(0);
        (await app.Get($"{Feed}?sort=number")).ShouldBeProblem(400);
        (await app.Get($"{DeliveryList}?sort=sequence")).ShouldBeProblem(400);
        (await app.Get($"{DeliveryList}?subscription={Guid.NewGuid()}")).ShouldBeProblem(404);

        async Task<IEnumerable<string>> Types(string path, string member) =>
            (await app.Get(path)).ShouldBeOk().Items.Select(one => one[member]!.GetValue<string>());
    }
}

public sealed class OfCustomersOnSqlite(SqliteDatabase database) : OfCustomers(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OfCustomersOnSqlServer(SqlServerDatabase database) : OfCustomers(database.Plain()), IClassFixture<SqlServerDatabase>;
