using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The sample events of 2026, from the request to the end of a review.</summary>
public abstract class SampleEvents2026(Database database)
{
    [Fact]
    public async Task A_decided_case_is_reported_as_the_sample_event_with_one_guid_from_pending_to_completed()
    {
        await using var stage = await Stage.Open(database, ("Amlyze:Profile", "D"));
        var app = stage.App;
        await using var receiver = await WebhookReceiver.Start();
        await app.Subscribe(receiver.Url, ["app.amlyze.customer.riskmanagement.kyc_scoring.pending", "app.amlyze.customer.riskmanagement.kyc_scoring.completed",
            "com.amlyze.customer.riskmanagement.retrospective.completed", "com.amlyze.customer.updated"], dialect: "amlyze");
        var (externalId, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(externalId, number).With("isPEP", true).With("approvalDate", "2026-04-02"))).ShouldBeAccepted();
        var pending = (await receiver.Wait(1))[0];

        var first = await Decide(app, externalId);
        var decided = (await receiver.Wait(3)).Skip(1).ToArray();
        var completed = decided.Single(message => message.Headers["Ce-Type"].EndsWith("kyc_scoring.completed", StringComparison.Ordinal));
        ShouldBeLike(completed, "17-event-kyc-scoring-completed.json");
        (Data(pending, "assessmentGuid"), Data(completed, "assessmentGuid"), Data(completed, "approvedAt")).Should().Be((first, first, "2026-04-02T00:00:00Z"));
        ShouldBeLike(decided.Single(message => message.Headers["Ce-Type"] == "com.amlyze.customer.updated"), "20-event-customer-updated.json");

        (await app.Send(HttpMethod.Post, $"/onboarding/v1/cases/{first}/reopening", body: new JsonObject { ["reason"] = "news" })).Status.Should().Be(HttpStatusCode.Created);
        var second = await Decide(app, externalId);
        second.Should().NotBe(first);
        var review = (await receiver.Wait(6)).Single(message => message.Headers["Ce-Type"].EndsWith("retrospective.completed", StringComparison.Ordinal));
        (Data(review, "assessmentGuid"), Data(review, "customerExternalId"), Data(review, "decisionType")).Should().Be((second, externalId, "NON_SUSPICIOUS"));
        (review.Subject, review.Headers["Ce-Source"]).Should().Be((externalId, number));
    }

    private static async Task<string> Decide(OnboardingApp app, string externalId)
    {
        var customer = await app.IdOf(externalId);
        var open = (await CaseCalls.Until(async () => (await app.Get($"{CaseCalls.Cases}?customerId={customer}")).ShouldBeOk().Items)).Should().ContainSingle().Subject;
        var id = Text(open["id"]);
        (await CaseCalls.Decide(app, $"{CaseCalls.Cases}/{id}", "ACCEPTED")).ShouldBeOk();
        return id;
    }

    private static void ShouldBeLike(Received message, string file)
    {
        var sample = AmlyzeContract.Of2026.Json(file);
        message.Headers["Ce-Type"].Should().Be(Text(sample["headers"]!["ce-type"]));
        message.Headers.Keys.Select(name => name.ToLowerInvariant()).Should().Contain(Keys(sample["headers"]!));
        var data = JsonNode.Parse(message.Text)!.AsObject();
        foreach (var (name, value) in sample["data"]!.AsObject())
        {
            data.Should().ContainKey(name, "{0}: {1}", file, message.Text);
            data[name]!.GetValueKind().Should().Be(value!.GetValueKind(), "{0} {1}", file, name);
        }
    }

    private static string Data(Received message, string member) => Text(JsonNode.Parse(message.Text)![member]);

    private static IEnumerable<string> Keys(JsonNode body) => body.AsObject().Select(member => member.Key);

    private static string Text(JsonNode? value) => value!.GetValue<string>();
}

public sealed class SampleEvents2026OnSqlite(SqliteDatabase database) : SampleEvents2026(database), IClassFixture<SqliteDatabase>;

public sealed class SampleEvents2026OnSqlServer(SqlServerDatabase database) : SampleEvents2026(database), IClassFixture<SqlServerDatabase>;
