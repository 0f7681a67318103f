using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The deliveries to the webhook of the dialect.</summary>
public abstract class Webhooks(Database database)
{
    private const string Hook = "/business/webhook";

    [Fact]
    public async Task A_created_customer_is_sent_with_the_signature_of_the_contract_and_without_personal_data()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var caller = await Fresh(stage.App);
        var secret = await Configured(caller, receiver.Url + "/hook");

        var created = (await caller.Post("/customer", YativoPayload.Person().WithDocument().With("customer_type", "business"))).Json["data"]!;

        var one = (await receiver.Wait(1)).Single();
        (one.Method, one.Path, one.Headers["Content-Type"]).Should().Be(("POST", "/hook", "application/json"));
        one.Headers["X-Yativo-Signature"].Should().Be(Signature(one, secret));
        one.Headers.Keys.Should().NotContain(name => name.StartsWith("Ce-", StringComparison.OrdinalIgnoreCase));
        one.Headers["webhook-signature"].Should().Be(Pushes.Signature(one, secret));
        var expected = new JsonObject
        {
            ["event.type"] = "customer.created",
            ["payload"] = new JsonObject
            {
                ["customer_id"] = created["customer_id"]!.GetValue<string>(),
                ["customer_type"] = "business",
                ["customer_status"] = "active",
                ["customer_kyc_status"] = "not_started",
                ["created_at"] = created["created_at"]!.GetValue<string>(),
            },
        };
        one.Text.Should().Be(expected.ToJsonString());
    }

    [Fact]
    public async Task A_rejected_customer_and_one_of_another_dialect_are_not_published()
    {
        await using var stage = await Stage.Open(database);
        var caller = await Fresh(stage.App);
        var email = YativoPayload.Email();
        await caller.Create(YativoPayload.Person(email));

        (await caller.Post("/customer", YativoPayload.Person(email))).ShouldReject("customer_email");
        var theirs = Payload.Fresh("X");
        (await stage.App.Post(Payload.Person(theirs))).ShouldBeAccepted();

        const string Own = "events?type=customer.created";
        await Eventually.True(async () => (await caller.Core(Own)).ShouldBeOk().Items.Count > 0, 15, () => "No event was published");
        (await caller.Core(Own)).Items.Should().ContainSingle().Which["data"]!["customer_kyc_status"]!.GetValue<string>().Should().Be("not_started");
        (await stage.App.Count($"SELECT COUNT(*) AS Value FROM Events WHERE Subject = {theirs} AND Type = 'customer.created'")).Should().Be(0);
        (await stage.App.Get(Polling + "customer")).ShouldBeOk().Json["events"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Subscriptions_receive_the_types_of_their_dialect_and_cannot_request_others()
    {
        await using var stage = await Stage.Open(database);
        var app = stage.App;
        await using var payments = await WebhookReceiver.Start();
        await using var bank = await WebhookReceiver.Start();
        (await Subscribe(app, payments.Url, "yativo", "*")).Status.Should().Be(System.Net.HttpStatusCode.Created);
        await app.Subscribe(bank.Url);
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
    public async Task The_newest_secret_signs_during_a_rotation()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var caller = await Fresh(stage.App);
        var first = await Configured(caller, receiver.Url);
        var id = (await caller.Get(Hook)).ShouldBeOk().Json["data"]!["id"]!.GetValue<string>();

        var second = (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/rotate")).ShouldBeOk().Json["secret"]!.GetValue<string>();
        (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/ping")).ShouldBeOk();
        var third = await Configured(caller, receiver.Url);
        (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/ping")).ShouldBeOk();

        var both = await receiver.Wait(2);
        both[0].Headers["X-Yativo-Signature"].Should().Be(Signature(both[0], second));
        both[0].Headers["webhook-signature"].Should().Be($"{Pushes.Signature(both[0], second)} {Pushes.Signature(both[0], first)}");
        both[1].Headers["X-Yativo-Signature"].Should().Be(Signature(both[1], third));
        both[1].Text.Should().Be($$$"""{"event.type":"onboarding.ping","payload":{"subscription":"{{{id}}}"}}""");
    }

    [Fact]
    public async Task A_webhook_whose_receiver_responded_410_resumes_with_a_new_URL()
    {
        await using var stage = await Stage.Open(database);
        await using var gone = await WebhookReceiver.Start();
        await using var next = await WebhookReceiver.Start();
        gone.Answer = (_, context) => WebhookReceiver.Status(context, 410);
        var caller = await Fresh(stage.App);
        var secret = await Configured(caller, gone.Url);
        await caller.Create(YativoPayload.Person());
        await gone.Wait(1);
        await Eventually.True(async () => (await caller.Core("subscriptions")).Items[0]["state"]!.GetValue<string>() == "PAUSED", 15, () => "It was not paused");

        (await caller.Put(Hook, new JsonObject { ["url"] = next.Url })).ShouldBeOk();

        var one = (await next.Wait(1)).Single();
        one.Headers["X-Yativo-Signature"].Should().Be(Signature(one, secret));
    }

    internal static Task<YativoCaller> Fresh(OnboardingApp app) => YativoCaller.Of(app, Payload.Fresh("hooks")[..30]);

    internal static Task<Answer> CallSubscription(OnboardingApp app, YativoCaller caller, HttpMethod method, string path) =>
        app.Send(method, $"{Subscriptions}/{path}", $"Bearer {caller.Token}");

    internal static async Task<string> Configured(YativoCaller caller, string url)
    {
        var answer = await caller.Post(Hook, new JsonObject { ["url"] = url });
        answer.Status.Should().Be(System.Net.HttpStatusCode.Created, answer.Body);
        return answer.Json["data"]!["secret"]!.GetValue<string>();
    }

    // As a client's program computes it: the key is the text of the secret.
    private static string Signature(Received one, string secret)
    {
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
        return string.Concat(hmac.ComputeHash(one.Body).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Task<Answer> Subscribe(OnboardingApp app, string url, string dialect, string type) =>
        app.Send(HttpMethod.Post, Subscriptions, body: new JsonObject { ["url"] = url, ["dialect"] = dialect, ["types"] = new JsonArray(type) });
}

public sealed class WebhooksOnSqlite(SqliteDatabase database) : Webhooks(database), IClassFixture<SqliteDatabase>;

public sealed class WebhooksOnSqlServer(SqlServerDatabase database) : Webhooks(database), IClassFixture<SqlServerDatabase>;
