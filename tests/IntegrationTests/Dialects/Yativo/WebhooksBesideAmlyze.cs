using System.Text.Json.Nodes;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Dialects.Yativo.Webhooks;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The webhook of the dialect beside the events and subscriptions of AMLYZE.</summary>
public abstract class WebhooksBesideAmlyze(Database database)
{
    private const string Hook = "/business/webhook";
    private const string Url = "https://does-not-resolve.invalid/webhooks/yativo";

    [Fact]
    public async Task A_rejected_customer_and_one_of_another_dialect_are_not_published()
    {
        await using var stage = await Stage.Open(database);
        var caller = await Fresh(stage.App);
        var email = YativoPayload.Email();
        await caller.Create(YativoPayload.Person(email));

        (await caller.Post("/customer", YativoPayload.Person(email))).ShouldReject("customer_email");
        var theirs = Payload.Fresh("X");
        (await stage.App.PostCustomer(Payload.Person(theirs))).ShouldBeAccepted();

        const string Own = "events?type=customer.created";
        await Eventually.True(async () => (await caller.Core(Own)).ShouldBeOk().Items.Count > 0, () => "No event was published");
        (await caller.Core(Own)).Items.Should().ContainSingle().Which["data"]!["customer_kyc_status"]!.GetValue<string>().Should().Be("not_started");
        (await stage.App.Count($"SELECT COUNT(*) AS Value FROM Events WHERE Subject = {theirs} AND Type = 'customer.created'")).Should().Be(0);
        (await stage.App.Get(AmlyzeCalls.Polling + "customer")).ShouldBeOk().Json["events"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Subscriptions_receive_the_types_of_their_dialect_and_cannot_request_others()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var payments = await WebhookReceiver.Start();
        await using var bank = await WebhookReceiver.Start();
        (await Subscribe(app, payments.Url, "yativo", "*")).Status.Should().Be(System.Net.HttpStatusCode.Created);
        await app.Subscribe(bank.Url, dialect: "amlyze");
        var origin = Origin();

        await app.Publish(origin, AmlyzeEvents.CustomerUpdated, YativoEvents.CustomerKycRejected, YativoEvents.CustomerCreated, AmlyzeEvents.CustomerScoringPending);

        (await payments.Wait(2)).Select(one => JsonNode.Parse(one.Text)!["event.type"]!.GetValue<string>())
            .Should().Equal("customer.kyc.rejected", "customer.created");
        (await bank.Wait(2)).Select(one => one.Headers["Ce-Type"]).Should().Equal(AmlyzeEvents.CustomerUpdated.Name, AmlyzeEvents.CustomerScoringPending.Name);
        (await app.Get($"{Feed}?limit=200")).ShouldBeOk().Items.Select(one => one["type"]!.GetValue<string>())
            .Should().Contain(["customer.created", "customer.kyc.rejected", AmlyzeEvents.CustomerUpdated.Name]);
        Codes(await Subscribe(app, payments.Url, "yativo", AmlyzeEvents.CustomerUpdated.Name)).Should().Equal("unknown_type");
        Codes(await Subscribe(app, bank.Url, "amlyze", "customer.created")).Should().Equal("unknown_type");

        static IEnumerable<string> Codes(Answer answer) => answer.ShouldBeProblem(400).Json["findings"]!.AsArray().Select(one => one!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_subscription_of_another_dialect_is_not_the_webhook()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        var caller = await Fresh(app);
        var (id, _) = await app.Subscribe(Url, authorization: caller.CoreAuthorization, dialect: "amlyze");

        (await caller.Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        ((int)(await caller.Put($"{Hook}/{id}", new JsonObject { ["url"] = Url + "/x" })).Status).Should().Be(404);
    }

    private static Task<Answer> Subscribe(OnboardingApp app, string url, string dialect, string type) =>
        app.Send(HttpMethod.Post, Subscriptions, body: new JsonObject { ["url"] = url, ["dialect"] = dialect, ["types"] = new JsonArray(type) });
}

public sealed class WebhooksBesideAmlyzeOnSqlite(SqliteDatabase database) : WebhooksBesideAmlyze(database), IClassFixture<SqliteDatabase>;

public sealed class WebhooksBesideAmlyzeOnSqlServer(SqlServerDatabase database) : WebhooksBesideAmlyze(database), IClassFixture<SqlServerDatabase>;
