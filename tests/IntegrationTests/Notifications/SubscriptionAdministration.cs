using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>The administration of subscriptions, and the requests that it rejects.</summary>
public abstract class SubscriptionAdministration(Database database)
{
    private static readonly (string Url, string Code)[] Rejected =
    [
        ("http://93.184.216.34/", "https_required"),
        ("http://10.0.0.1/", "https_required"),
        ("https://10.0.0.1/", "receiver_refused"),
        ("https://169.254.169.254/latest/meta-data", "receiver_refused"),
        ("https://[::1]/", "receiver_refused"),
        ("https://[::ffff:10.0.0.1]/", "receiver_refused"),
        ("https://[64:ff9b::a00:1]/", "receiver_refused"),
        ("https://0x0a000001/", "receiver_refused"),
        ("https://167772161/", "receiver_refused"),
        ("https://012.0.0.1/", "receiver_refused"),
        ("https://169.254.169.254./", "receiver_refused"),
        ("https://user:secret@example.com/", "invalid_url"),
        ("https://example.com/#part", "invalid_url"),
        ("ftp://example.com/", "invalid_url"),
        ("/relative", "invalid_url"),
        ("", "invalid_url"),
    ];

    [Fact]
    public async Task A_URL_that_is_not_allowed_is_rejected()
    {
        await using var stage = await Stage.Open(database);
        foreach (var (url, code) in Rejected)
        {
            var answer = (await stage.App.TrySubscribe(url)).ShouldBeProblem(400);
            answer.Json["findings"]!.AsArray().Select(one => one!["code"]!.GetValue<string>()).Should().Equal([code], url);
        }
    }

    [Fact]
    public async Task Every_defect_is_reported_and_a_missing_body_is_a_defect()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        var answer = await app.Send(HttpMethod.Post, Subscriptions, body: new JsonObject { ["url"] = "x", ["types"] = new JsonArray("a", "*"), ["dialect"] = "none" });
        Codes(answer.ShouldBeProblem(400)).Should().Equal("invalid_url", "invalid_types", "invalid_dialect");
        Codes((await app.TrySubscribe("https://does-not-resolve.invalid/", ["no.such.type"])).ShouldBeProblem(400)).Should().Equal("unknown_type");
        Codes((await app.Send(HttpMethod.Post, Subscriptions, body: new JsonObject())).ShouldBeProblem(400)).Should().Equal("invalid_url", "invalid_types");

        static IEnumerable<string> Codes(Answer answer) => answer.Json["findings"]!.AsArray().Select(one => one!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_host_name_that_does_not_resolve_yet_is_accepted_and_the_secret_is_shown_once()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        var (id, secret) = await app.Subscribe("https://does-not-resolve.invalid/hook");

        secret.Should().MatchRegex("^whsec_[A-Za-z0-9+/]{43}=$");
        (await app.Get($"{Subscriptions}/{id}")).ShouldBeOk().Body.Should().NotContain("whsec_").And.NotContain("ecret\"");
        (await app.Get(Subscriptions)).ShouldBeOk().Body.Should().NotContain("whsec_").And.Contain(id);
        (await app.Count($"SELECT COUNT(*) AS Value FROM Subscriptions WHERE Secret LIKE {$"%{secret[6..]}%"}")).Should().Be(0);
    }

    [Fact]
    public async Task A_ping_returns_the_outcome_of_its_delivery()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await stage.App.Subscribe(receiver.Url, [PlainEvents.LeadPending.Name]);

        var good = (await stage.App.Act($"{Subscriptions}/{id}/ping")).ShouldBeOk();
        good.Json["state"]!.GetValue<string>().Should().Be("DELIVERED");
        receiver.Received.Single().Headers["Ce-Type"].Should().Be("onboarding.ping");

        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 418);
        var bad = (await stage.App.Act($"{Subscriptions}/{id}/ping")).ShouldBeOk();
        bad.Json["lastStatus"]!.GetValue<int>().Should().Be(418);
        bad.Json["lastFailure"]!.GetValue<string>().Should().Be("REFUSED");
    }

    [Fact]
    public async Task Rotating_signs_with_both_secrets_for_a_day()
    {
        var clock = new MovingClock();
        await using var stage = await Stage.Open(database, new AppChoices { Settings = Settings(("Instances:LeaseSeconds", "3")), Clock = clock });
        await using var receiver = await WebhookReceiver.Start();
        var (id, first) = await stage.App.Subscribe(receiver.Url);
        var second = (await stage.App.Act($"{Subscriptions}/{id}/rotate")).ShouldBeOk().Json["secret"]!.GetValue<string>();

        (await stage.App.Act($"{Subscriptions}/{id}/ping")).ShouldBeOk();
        await receiver.Wait(1);
        clock.Advance(TimeSpan.FromHours(25));
        (await stage.App.Act($"{Subscriptions}/{id}/ping")).ShouldBeOk();

        var both = await receiver.Wait(2);
        first.Should().NotBe(second);
        both[0].Headers["webhook-signature"].Should().Be($"{Pushes.Signature(both[0], second)} {Pushes.Signature(both[0], first)}");
        both[1].Headers["webhook-signature"].Should().Be(Pushes.Signature(both[1], second));
    }

    [Fact]
    public async Task A_paused_subscription_collects_events_and_a_deleted_one_is_not_found()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var (id, _) = await stage.App.Subscribe(receiver.Url);
        (await stage.App.Act($"{Subscriptions}/{id}/pause")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PAUSED");
        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await stage.App.Settled(id, "PENDING");
        receiver.Received.Should().BeEmpty();

        (await stage.App.Act($"{Subscriptions}/{id}/resume")).ShouldBeOk();
        await receiver.Wait(1);
        ((int)(await stage.App.Send(HttpMethod.Delete, $"{Subscriptions}/{id}")).Status).Should().Be(204);
        await using var other = await WebhookReceiver.Start();
        await stage.App.Subscribe(other.Url);
        await stage.App.Publish(Origin(), PlainEvents.Completed);
        await other.Wait(1);

        receiver.Received.Should().ContainSingle("the event was sent, and not to the subscription that was deleted");
        (await stage.App.Get($"{Subscriptions}/{id}")).ShouldBeProblem(404);
        (await stage.App.Get($"{Subscriptions}/{id}/deliveries")).ShouldBeProblem(404);
        (await stage.App.Send(HttpMethod.Delete, $"{Subscriptions}/{id}")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task A_subscription_receives_the_events_of_its_account_and_each_call_requires_its_role()
    {
        await using var stage = await Stage.Open(database, new AppChoices { Environment = "Production", Settings = Settings() });
        await using var ours = await WebhookReceiver.Start();
        await using var theirs = await WebhookReceiver.Start();
        var app = stage.App;
        var (one, other) = (await app.AddClient(["core", "plain"], "A"), await app.AddClient(["core", "plain"], "B"));
        var (reader, admin) = (await app.AddClient(["core"], "A", ["reader"]), await app.AddAdministrator());
        var (id, _) = await app.Subscribe(ours.Url, authorization: one.Basic);
        await app.Subscribe(theirs.Url, authorization: other.Basic);
        var origin = Origin("a");

        await app.Publish(origin, PlainEvents.Completed);

        await ours.Wait(1);
        theirs.Received.Should().BeEmpty();
        (await app.GetAs(other, $"{Subscriptions}/{id}")).ShouldBeProblem(404);
        (await app.Act($"{Subscriptions}/{id}/ping", other.Basic)).ShouldBeProblem(404);
        (await app.GetAs(other, Feed)).ShouldBeOk().Items.Should().BeEmpty();
        (await app.GetAs(other, Polling + origin.CommunicationNumber)).ShouldBeOk().Items.Should().BeEmpty();
        (await app.GetAs(one, Polling + origin.CommunicationNumber)).ShouldBeOk().Items.Should().ContainSingle();
        (await app.GetAs(admin, $"{Subscriptions}/{id}")).ShouldBeOk();
        (await app.GetAs(reader, $"{Subscriptions}/{id}")).ShouldBeOk();
        (await app.Act($"{Subscriptions}/{id}/pause", reader.Basic)).ShouldBeProblem(403);
        (await app.Get(Polling + "x")).ShouldBeProblem(401);
    }
}

public sealed class SubscriptionAdministrationOnSqlite(SqliteDatabase database) : SubscriptionAdministration(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SubscriptionAdministrationOnSqlServer(SqlServerDatabase database) : SubscriptionAdministration(database.Plain()), IClassFixture<SqlServerDatabase>;
