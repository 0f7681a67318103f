using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
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

        var one = (await receiver.Wait(2)).Single(sent => !IsAboutSecret(sent));
        one.Headers["Signature"].Should().Be(one.Headers["X-Yativo-Signature"]);
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
                ["updated_at"] = created["created_at"]!.GetValue<string>(),
            },
        };
        one.Text.Should().Be(expected.ToJsonString());
    }

    [Fact]
    public async Task The_newest_secret_signs_during_a_rotation()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var caller = await Fresh(stage.App);
        var first = await Configured(caller, receiver.Url);
        var id = (await caller.Get(Hook)).ShouldBeOk().Json["data"]![0]!["id"]!.GetValue<string>();

        // A message gets the secret when it is sent.
        await receiver.Wait(1);
        var second = (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/rotate")).ShouldBeOk().Json["secret"]!.GetValue<string>();
        (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/ping")).ShouldBeOk();
        var third = await Configured(caller, receiver.Url);
        (await CallSubscription(stage.App, caller, HttpMethod.Post, $"{id}/ping")).ShouldBeOk();

        Received[] both = [.. (await receiver.Wait(4)).Where(sent => sent.Text.Contains("onboarding.ping", StringComparison.Ordinal))];
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
        await Eventually.True(async () => (await caller.Core("subscriptions")).Items[0]["state"]!.GetValue<string>() == "PAUSED", () => "It was not paused");

        (await caller.Put(Hook, new JsonObject { ["url"] = next.Url })).ShouldBeOk();

        var one = (await next.Wait(2)).Single(sent => !IsAboutSecret(sent));
        one.Headers["X-Yativo-Signature"].Should().Be(Signature(one, secret));
    }

    [Fact]
    public async Task A_new_secret_is_sent_in_a_message_that_it_signs_and_is_in_no_stored_body()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var caller = await Fresh(stage.App);
        var first = await Configured(caller, receiver.Url);
        var id = (await caller.Get(Hook)).ShouldBeOk().Json["data"]![0]!["id"]!.GetValue<string>();

        // A message gets the secret when it is sent.
        await receiver.Wait(1);
        var second = (await caller.Post($"{Hook}/{id}/regenerate-secret", null)).ShouldBeOk().Json["data"]!["secret"]!.GetValue<string>();

        second.Should().NotBe(first);
        var sent = await receiver.Wait(2);
        foreach (var secret in new[] { first, second })
        {
            var message = sent.Should().ContainSingle(one => JsonNode.Parse(one.Text)!["payload"]!["secret"]!.GetValue<string>() == secret).Which;
            message.Headers["Signature"].Should().Be(Signature(message, secret));
            var payload = JsonNode.Parse(message.Text)!;
            (payload["event.type"]!.GetValue<string>(), payload["payload"]!["id"]!.GetValue<string>(), payload["payload"]!["events"]!.GetValue<string>())
                .Should().Be(("webhook_updated", id, "general"));
        }

        (await caller.Get(Hook)).ShouldBeOk().Json["data"]![0]!["secret"]!.GetValue<string>().Should().Be(second);
        (await caller.Delete($"{Hook}/{id}")).ShouldBeOk().Json["data"]!["message"]!.GetValue<string>().Should().Be("Webhook deleted successfully");
        (await caller.Delete($"{Hook}/{id}")).ShouldFail(404, "Not found");
    }

    [Fact]
    public async Task Every_change_of_a_customer_is_sent_once_with_its_own_time()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var caller = await Fresh(stage.App);
        await Configured(caller, receiver.Url);

        var id = await caller.Create(YativoPayload.Person());
        (await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+15557654321" })).ShouldBeOk();
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id))).Status).Should().Be(201);

        JsonNode[] sent = [.. (await receiver.Wait(6)).Where(one => !IsAboutSecret(one)).Select(one => JsonNode.Parse(one.Text)!)];
        sent.Select(one => $"{one["event.type"]} {one["payload"]!["customer_kyc_status"]}").Should().Equal(
            "customer.created not_started", "customer.updated not_started", "customer.updated pending", "customer.kyc.approved approved", "customer.updated approved");
        var payloads = sent.Select(one => one["payload"]!).ToArray();
        payloads.Should().OnlyContain(one => one["customer_id"]!.GetValue<string>() == id);
        payloads.Select(one => one["updated_at"]!.GetValue<string>()).Take(4).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_profile_of_a_client_decides_its_responses_and_the_events_of_its_webhook()
    {
        await using var stage = await Stage.Open(database);
        await using var receiver = await WebhookReceiver.Start();
        var account = Payload.Fresh("hooks")[..30];
        var client = await stage.App.AddClient(["yativo"], account, []);
        (await stage.App.Send(HttpMethod.Put, $"/onboarding/v1/clients/{client.Id}", body: new JsonObject
        {
            ["name"] = "Of 2026",
            ["dialects"] = new JsonArray("yativo"),
            ["roles"] = new JsonArray(),
            ["businessUnits"] = new JsonArray(),
            ["yativoProfile"] = "2026",
        })).ShouldBeOk();
        var caller = new YativoCaller(stage.App, await stage.App.SignIn(client));

        (await caller.Post("/customer", YativoPayload.Person())).ShouldFail(400, "Idempotency-Key is required for this request.");
        ((int)(await caller.Post(Hook, new JsonObject { ["url"] = receiver.Url }, Payload.Fresh("key"))).Status).Should().Be(201);
        var created = (await caller.Post("/customer", YativoPayload.Person(), Payload.Fresh("key"))).Json;
        created["message"]!.GetValue<string>().Should().Be("Customer created successfully");
        var id = created["data"]!["customer_id"]!.GetValue<string>();
        (await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+15557654321" }, Payload.Fresh("key"))).ShouldBeOk();
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id), Payload.Fresh("key"))).Status).Should().Be(201);

        (await receiver.Wait(3)).Where(one => !IsAboutSecret(one)).Select(one => JsonNode.Parse(one.Text)!["event.type"]!.GetValue<string>())
            .Should().Equal("customer.created", "customer.kyc.approved");
    }

    private static bool IsAboutSecret(Received sent) => sent.Text.Contains("webhook_updated", StringComparison.Ordinal);

    internal static Task<YativoCaller> Fresh(OnboardingApp app) => YativoCaller.Of(app, Payload.Fresh("hooks")[..30]);

    internal static Task<Answer> CallSubscription(OnboardingApp app, YativoCaller caller, HttpMethod method, string path) =>
        app.Send(method, $"{Subscriptions}/{path}", caller.CoreAuthorization);

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
}

public sealed class WebhooksOnSqlite(SqliteDatabase database) : Webhooks(database), IClassFixture<SqliteDatabase>;

public sealed class WebhooksOnSqlServer(SqlServerDatabase database) : Webhooks(database), IClassFixture<SqlServerDatabase>;
