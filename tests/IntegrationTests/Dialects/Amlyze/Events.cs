using System.Globalization;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Events as the contract knows them: pushed, and asked for by communication number.</summary>
public abstract class Events(Database database)
{
    [Fact]
    public async Task A_subscription_without_a_dialect_receives_the_events_of_the_contract()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        var (id, secret) = await app.Subscribe(receiver.Url + "/hook?x=1", dialect: null);
        var origin = Origin(number: Payload.Fresh("N ä%")) with { ExternalId = Payload.Fresh("X\"ž") };

        await app.Publish(origin, AmlyzeEvents.CustomerScoringCompleted);

        var one = (await receiver.Wait(1)).Single();
        (one.Method, one.Path).Should().Be(("POST", "/hook"));
        one.Headers["Ce-Type"].Should().Be("app.amlyze.customer.riskmanagement.kyc_scoring.completed");
        one.Headers["Ce-Specversion"].Should().Be("1.0");
        Uri.UnescapeDataString(one.Headers["Ce-Source"]).Should().Be(origin.CommunicationNumber);
        Uri.UnescapeDataString(one.Subject).Should().Be(origin.ExternalId);
        Guid.Parse(one.Headers["Ce-Id"]).Version.Should().Be(7);
        DateTimeOffset.Parse(one.Headers["Ce-Time"], CultureInfo.InvariantCulture).Should().BeBefore(one.At);
        one.Headers["Content-Type"].Should().Be("application/json");
        one.Text.Should().Be("""{"initialRiskLevel":"LOW","finalRiskLevel":"LOW","decisionType":"LOW"}""");
        one.Headers["webhook-signature"].Should().Be(Pushes.Signature(one, secret));
        await app.Settled(id, "DELIVERED");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public async Task Polling_by_communication_number_returns_the_documented_form_under_every_profile(string profile)
    {
        await using var stage = await Stage.Open(database, ("Amlyze:Profile", profile));
        var origin = Origin(number: Payload.Fresh("a/b c%2Fä"));
        await stage.App.Publish(origin, AmlyzeEvents.CustomerScoringPending, AmlyzeEvents.CustomerUpdated, AmlyzeEvents.CustomerScoringCompleted);

        var answer = (await stage.App.Get(AmlyzeCalls.Polling + Uri.EscapeDataString(origin.CommunicationNumber!))).ShouldBeOk();

        answer.ContentType.Should().StartWith("application/json");
        answer.Json["errors"]!.AsArray().Should().BeEmpty();
        var events = answer.Json["events"]!.AsArray();
        events.Select(one => one!["type"]!.GetValue<string>()).Should().Equal(AmlyzeEvents.CustomerScoringPending.Name, AmlyzeEvents.CustomerScoringCompleted.Name);
        events[0]!.AsObject().Select(member => member.Key).Should().Equal("type", "source", "subject", "data");
        events[0]!["source"]!.GetValue<string>().Should().Be(origin.CommunicationNumber);
        events[0]!["subject"]!.GetValue<string>().Should().Be(origin.ExternalId);
        events[0]!["data"]!.ToJsonString().Should().Be("""{"initialRiskLevel":"LOW"}""");

        (await stage.App.Get(AmlyzeCalls.Polling + "unknown-" + Guid.NewGuid().ToString("N")[..12])).ShouldBeOk().Body.Should().Be("""{"events":[],"errors":[]}""");
        foreach (var bad in new[] { new string('x', 257), "%20" })
        {
            var rejected = await stage.App.Get(AmlyzeCalls.Polling + bad);
            ((int)rejected.Status).Should().Be(400);
            rejected.Json["errors"]![0]!["code"]!.GetValue<string>().Should().Be("BAD_REQUEST");
            rejected.Json["events"]!.AsArray().Should().BeEmpty();
        }
    }
}

public sealed class EventsOnSqlite(SqliteDatabase database) : Events(database), IClassFixture<SqliteDatabase>;

public sealed class EventsOnSqlServer(SqlServerDatabase database) : Events(database), IClassFixture<SqlServerDatabase>;
