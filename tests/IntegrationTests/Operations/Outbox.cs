using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Outbox messages that fail: operators see them, and they do not delay others.</summary>
public abstract class Outbox(Database database)
{
    private const string Failing = "/onboarding/v1/outbox/failing";
    private const string Unknown = "a.later-version.v1";
    private static long _number = 7;

    [Fact]
    public async Task A_message_that_keeps_failing_is_listed_and_degrades_health_and_does_not_delay_others()
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = [("Instances:LeaseSeconds", "3")], Clock = clock });
        var app = stage.App;
        var (operators, readers) = (await app.AddClient(["core"], roles: ["operator"]), await app.AddClient(["core"], roles: ["reader"]));
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy");
        await Insert(app, Unknown, key: 42, order: 1, account: "default");
        await Insert(app, Unknown, key: 42, order: 2, account: "default");

        await Eventually.True(async () => (await app.Get(Failing)).ShouldBeOk().Items.Count == 1, () => "the message is not listed");
        var one = (await app.Get(Failing)).Items.Single();
        one["event"]!.GetValue<string>().Should().Be(Unknown);
        one["key"]!.GetValue<long>().Should().Be(42);
        one["lastFailure"]!.GetValue<string>().Should().Be("InvalidOperationException");
        one["waiting"]!.GetValue<int>().Should().Be(1, "the later one of the same customer waits");
        one.ToJsonString().Should().NotContain("Untold");
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy", "it may have been a database that was away for a moment");

        for (var tries = 1; tries < 5; tries++)
        {
            await Eventually.True(async () => (await app.Get(Failing)).Items.Single()["attempts"]!.GetValue<int>() >= tries, () => "it was not tried again");
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        await Eventually.True(async () => (await app.GetAs(operators, "/health/ready")).ShouldBeOk().Body.StartsWith("Degraded\noutbox: Degraded, 1 messages", StringComparison.Ordinal), () => "health does not say so");
        foreach (var other in new[] { (Caller?)null, readers, operators with { Secret = "wrong" } })
        {
            (await app.Send(HttpMethod.Get, "/health/ready", other?.Basic)).ShouldBeOk().Body.Should().Be("Degraded", "details are for operators");
        }

        var external = Payload.Fresh("X");
        (await app.Post(Payload.Person(external))).ShouldBeOk();
        (await app.Assessed(external)).Json["riskLevel"].Should().NotBeNull("messages of other customers flow");
        (await app.Count($"SELECT COUNT(*) AS Value FROM OutboxMessages WHERE Failures = 0")).Should().Be(1);
        (await app.Get($"{Failing}?limit=0")).ShouldBeProblem(400);
        await app.Sql($"DELETE FROM OutboxMessages");
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy");
    }

    [Fact]
    public async Task Operators_see_the_messages_of_their_account_and_readers_see_none()
    {
        await using var stage = await Stage.Open(database, new AppChoices { Environment = "Production" });
        var app = stage.App;
        var (operators, reader, admin) = (await app.AddClient(["core"], "A"), await app.AddClient(["core"], "A", ["reader"]), await app.AddAdministrator());
        await Insert(app, Unknown, key: 1, order: 1, account: "a");
        await Insert(app, Unknown, key: 2, order: 1, account: "b");

        await Eventually.True(async () => (await app.GetAs(admin, Failing)).ShouldBeOk().Items.Count == 2, () => "the messages are not listed");
        (await app.GetAs(operators, Failing)).ShouldBeOk().Items.Single()["account"]!.GetValue<string>().Should().Be("a");
        (await app.GetAs(reader, Failing)).ShouldBeProblem(403);
        await app.Sql($"DELETE FROM OutboxMessages");
    }

    private static async Task Insert(OnboardingApp app, string name, long key, long order, string account)
    {
        var payload = """{"secret":"Untold"}""";
        var number = Interlocked.Increment(ref _number);
        await app.Sql($"""INSERT INTO OutboxMessages ("Number", "Name", "Account", "Key", "Order", "Payload", "Failures", "NotBefore") VALUES ({number}, {name}, {account}, {key}, {order}, {payload}, 0, 0)""");
    }
}

public sealed class OutboxOnSqlite(SqliteDatabase database) : Outbox(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OutboxOnSqlServer(SqlServerDatabase database) : Outbox(database.Plain()), IClassFixture<SqlServerDatabase>;
