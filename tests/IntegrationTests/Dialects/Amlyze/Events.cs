using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.IntegrationTests.Access;
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
        one.Text.Should().Be("""{"initialRiskLevel":"LOW","finalRiskLevel":"LOW","decisionType":"LOW","assessmentGuid":"LOW"}""");
        one.Headers["webhook-signature"].Should().Be(Pushes.Signature(one, secret));
        await app.Settled(id, "DELIVERED");
    }

    [Theory]
    [InlineData("default", null, true)]
    [InlineData("D", null, true)]
    [InlineData("C", null, false)]
    [InlineData("A", null, false)]
    [InlineData("default", "C", false)]
    [InlineData("B", "D", true)]
    public async Task A_receiver_gets_the_members_and_types_of_its_version(string setting, string? own, bool isNew)
    {
        await using var stage = await Stage.Open(database, ("Amlyze:Profile", setting));
        await using var receiver = await WebhookReceiver.Start();
        var body = new JsonObject { ["url"] = receiver.Url, ["types"] = new JsonArray("*"), ["dialect"] = "amlyze" }.With("profile", own);
        var added = await stage.App.Send(HttpMethod.Post, Subscriptions, body: body);
        ((string?)added.Json["profile"]).Should().Be(own);

        await stage.App.Publish(Origin(), AmlyzeEvents.CustomerScoringPending, AmlyzeEvents.RetrospectiveCompleted, AmlyzeEvents.CustomerUpdated);

        // A customer's events are sent in order, so the second one would have arrived before the third.
        string[] pending = ["initialRiskLevel", "assessmentGuid"], updated = ["customerExternalID", "updatedAt", "updateAt"];
        var messages = await receiver.Wait(isNew ? 3 : 2);
        messages.Select(message => message.Headers["Ce-Type"]).Should().Equal(
            isNew ? [AmlyzeEvents.CustomerScoringPending.Name, AmlyzeEvents.RetrospectiveCompleted.Name, AmlyzeEvents.CustomerUpdated.Name]
                : [AmlyzeEvents.CustomerScoringPending.Name, AmlyzeEvents.CustomerUpdated.Name]);
        Members(messages[0]).Should().Equal(isNew ? pending : pending[..^1]);
        Members(messages[^1]).Should().Equal(isNew ? updated : updated[..^1]);
    }

    [Fact]
    public async Task Without_a_version_of_its_own_a_subscription_has_that_of_the_client()
    {
        await using var stage = await Stage.Open(database);
        var client = await stage.App.AddClient(["amlyze", "core"], profiles: new Dictionary<string, string?> { ["amlyze"] = "B" });
        var body = new JsonObject { ["url"] = "https://example.com/hook", ["types"] = new JsonArray("*"), ["dialect"] = "amlyze" };

        (await stage.App.Send(HttpMethod.Post, Subscriptions, client.Basic, body)).Json["profile"]!.GetValue<string>().Should().Be("B");
        (await stage.App.Send(HttpMethod.Post, Subscriptions, client.Basic, body.With("profile", "Z"))).ShouldBeProblem(400).Codes.Should().Equal("invalid_profile");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("D")]
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
        events[0]!["data"]!.ToJsonString().Should().Be(
            profile is "D" or "default" ? """{"initialRiskLevel":"LOW","assessmentGuid":"LOW"}""" : """{"initialRiskLevel":"LOW"}""");

        (await stage.App.Get(AmlyzeCalls.Polling + "unknown-" + Guid.NewGuid().ToString("N")[..12])).ShouldBeOk().Body.Should().Be("""{"events":[],"errors":[]}""");
        foreach (var bad in new[] { new string('x', 257), "%20" })
        {
            var rejected = await stage.App.Get(AmlyzeCalls.Polling + bad);
            ((int)rejected.Status).Should().Be(400);
            rejected.Json["errors"]![0]!["code"]!.GetValue<string>().Should().Be("BAD_REQUEST");
            rejected.Json["events"]!.AsArray().Should().BeEmpty();
        }
    }

    private static IEnumerable<string> Members(Received message) => JsonNode.Parse(message.Text)!.AsObject().Select(member => member.Key);
}

public sealed class EventsOnSqlite(SqliteDatabase database) : Events(database), IClassFixture<SqliteDatabase>;

public sealed class EventsOnSqlServer(SqlServerDatabase database) : Events(database), IClassFixture<SqlServerDatabase>;
