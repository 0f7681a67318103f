using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Dialects.Yativo.Webhooks;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The account's webhook: configuring, reading and changing it, and rejections.</summary>
public abstract class WebhookConfiguration(Database database)
{
    private const string Hook = "/business/webhook";
    private const string Url = "https://does-not-resolve.invalid/webhooks/yativo";

    private static readonly string[] Hostile =
    [
        "http://93.184.216.34/", "http://10.0.0.1/", "https://10.0.0.1/", "https://169.254.169.254/latest/meta-data", "https://[::1]/", "https://localhost/",
        "https://user:secret@example.com/", "https://example.com/#part", "ftp://example.com/", "/relative", "", "https://" + new string('a', 2_050),
    ];

    [Fact]
    public async Task A_webhook_is_configured_as_published_and_listed_with_its_secret()
    {
        var caller = await Fresh(await database.App());
        (await caller.Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        (await caller.Put(Hook, new JsonObject { ["url"] = Url })).ShouldFail(404, "Not found");

        var configured = await caller.Post(Hook, new JsonObject { ["url"] = Url });

        ((int)configured.Status).Should().Be(201);
        var (body, data) = (configured.Json, configured.Json["data"]!.AsObject());
        (body["status"]!.GetValue<string>(), body["status_code"]!.GetValue<int>(), body["message"]!.GetValue<string>())
            .Should().Be(("success", 201, "Webhook configured successfully"));
        data.Select(one => one.Key).Should().Equal("id", "url", "secret", "events", "created_at", "updated_at");
        data["url"]!.GetValue<string>().Should().Be(Url);
        data["secret"]!.GetValue<string>().Should().MatchRegex("^whsec_[A-Za-z0-9+/]{43}=$");
        data["created_at"]!.GetValue<string>().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
        configured.Headers["Cache-Control"].Should().Be("no-store");
        var list = (await caller.Get(Hook)).ShouldBeOk();
        list.Headers["Cache-Control"].Should().Be("no-store");
        var read = list.Json["data"]!.AsArray().Should().ContainSingle().Which!.AsObject();
        JsonNode.DeepEquals(read, data).Should().BeTrue(list.Body);
        read["events"]!.GetValue<string>().Should().Be("general");
        var listed = (await caller.Core("subscriptions")).ShouldBeOk().Items.Should().ContainSingle().Subject;
        (listed["id"]!.GetValue<string>(), listed["dialect"]!.GetValue<string>()).Should().Be((read["id"]!.GetValue<string>(), "yativo"));
    }

    [Fact]
    public async Task A_second_configuration_sets_the_URL_and_secret_of_the_same_webhook()
    {
        var app = await database.App();
        var caller = await Fresh(app);
        var first = await Configured(caller, Url);
        var before = (await caller.Get(Hook)).Json["data"]![0]!;
        await CallSubscription(app, caller, HttpMethod.Post, $"{before["id"]}/pause");

        var second = await Configured(caller, Url + "/2");

        var after = (await caller.Get(Hook)).Json["data"]![0]!;
        second.Should().NotBe(first);
        (after["id"]!.GetValue<string>(), after["created_at"]!.GetValue<string>()).Should().Be((before["id"]!.GetValue<string>(), before["created_at"]!.GetValue<string>()));
        after["url"]!.GetValue<string>().Should().Be(Url + "/2");
        after["updated_at"]!.GetValue<string>().Should().NotBe(before["updated_at"]!.GetValue<string>());
        (await caller.Core("subscriptions")).Items.Should().ContainSingle().Which["state"]!.GetValue<string>().Should().Be("ACTIVE");

        await CallSubscription(app, caller, HttpMethod.Delete, $"{before["id"]}");
        (await caller.Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        await Configured(caller, Url);
        (await caller.Get(Hook)).Json["data"]![0]!["id"]!.GetValue<string>().Should().NotBe(before["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Simultaneous_calls_create_one_webhook()
    {
        var caller = await Fresh(await database.App());

        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Configured(caller, Url)));

        secrets.Should().OnlyHaveUniqueItems();
        (await caller.Core("subscriptions")).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task The_URL_is_changed_with_and_without_the_id_and_the_secret_stays()
    {
        var caller = await Fresh(await database.App());
        var secret = await Configured(caller, Url);
        var id = (await caller.Get(Hook)).Json["data"]![0]!["id"]!.GetValue<string>();

        var one = (await caller.Put(Hook, new JsonObject { ["url"] = Url + "/a" })).ShouldBeOk().Json;
        var other = (await caller.Put($"{Hook}/{id}", new JsonObject { ["url"] = Url + "/b" })).ShouldBeOk().Json;

        (one["status"]!.GetValue<string>(), one["message"]!.GetValue<string>(), one["data"]!["url"]!.GetValue<string>()).Should().Be(("success", "Request successful", Url + "/a"));
        JsonNode.DeepEquals(other["data"], (await caller.Get(Hook)).Json["data"]![0]).Should().BeTrue();
        (other["data"]!["url"]!.GetValue<string>(), other["data"]!["secret"]!.GetValue<string>()).Should().Be((Url + "/b", secret));
        foreach (var unknown in new[] { Guid.NewGuid().ToString(), "nonsense" })
        {
            (await caller.Put($"{Hook}/{unknown}", new JsonObject { ["url"] = Url })).ShouldFail(404, "Not found");
        }
    }

    [Fact]
    public async Task A_URL_that_is_not_allowed_is_rejected_at_its_field_and_has_no_effect()
    {
        var caller = await Fresh(await database.App());
        foreach (var url in Hostile)
        {
            (await caller.Post(Hook, new JsonObject { ["url"] = url })).ShouldReject("url");
        }

        (await caller.Core("subscriptions")).Items.Should().BeEmpty();
        await Configured(caller, Url);
        foreach (var body in (JsonObject[])[new() { ["url"] = "https://127.0.0.1/" }, new() { ["url"] = 5 }, new() { ["url"] = null }, []])
        {
            var rejected = (await caller.Put(Hook, body)).ShouldReject("url");
            rejected.Json["errors"]!["url"]!.AsArray().Should().ContainSingle().Which!.GetValue<string>().Should().StartWith("The url field must be");
        }

        (await caller.Get(Hook)).Json["data"]![0]!["url"]!.GetValue<string>().Should().Be(Url);
        ((int)(await caller.PostText(Hook, "[]")).Status).Should().Be(400);
        ((int)(await caller.PostText(Hook, "{\"url\":")).Status).Should().Be(400);
    }

    [Fact]
    public async Task Another_account_cannot_see_or_change_the_webhook()
    {
        var app = await database.App();
        var (caller, other) = (await Fresh(app), await Fresh(app));
        await Configured(caller, Url);
        var id = (await caller.Get(Hook)).Json["data"]![0]!["id"]!.GetValue<string>();

        (await other.Get(Hook)).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        ((int)(await other.Delete($"{Hook}/{id}")).Status).Should().Be(404);
        ((int)(await other.Post($"{Hook}/{id}/regenerate-secret", null)).Status).Should().Be(404);
        ((int)(await other.Put($"{Hook}/{id}", new JsonObject { ["url"] = Url + "/x" })).Status).Should().Be(404);
        ((int)(await CallSubscription(app, other, HttpMethod.Delete, id)).Status).Should().Be(404);
        await Configured(other, Url + "/theirs");

        (await caller.Get(Hook)).Json["data"]![0]!["url"]!.GetValue<string>().Should().Be(Url);
        (await app.Get("/api/v1" + Hook)).Body.Should().Be("""{"status":"error","status_code":401,"message":"Unauthenticated."}""");
    }

    [Fact]
    public async Task The_secret_is_listed_unless_a_setting_hides_it()
    {
        var caller = await Fresh(await database.Start(("Yativo:ShowWebhookSecret", "false")));
        await Configured(caller, Url);

        ((int)(await caller.Get(Hook)).Status).Should().Be(403);
    }

    [Fact]
    public async Task A_repeated_key_returns_the_same_webhook_without_its_secret_and_profile_2026_requires_a_key()
    {
        var caller = await Fresh(await database.App());
        var first = await caller.Post(Hook, new JsonObject { ["url"] = Url }, "key-1");
        var again = await caller.Post(Hook, new JsonObject { ["url"] = Url }, "key-1");

        var secret = first.Json["data"]!["secret"]!.GetValue<string>();
        again.Body.Should().Be(first.Body.Replace($"\"{secret}\"", "null", StringComparison.Ordinal), "a secret is shown once");
        again.Headers["Cache-Control"].Should().Be("no-store");
        ((int)(await caller.Post(Hook, new JsonObject { ["url"] = Url + "/2" }, "key-1")).Status).Should().Be(422);
        var strict = await Fresh(await database.Start(("Yativo:Profile", "2026")));
        foreach (var rejected in new[] { await strict.Post(Hook, new JsonObject { ["url"] = Url }), await strict.Put(Hook, new JsonObject { ["url"] = Url }) })
        {
            rejected.ShouldFail(400, "Idempotency-Key is required for this request.");
        }

        ((int)(await strict.Post(Hook, new JsonObject { ["url"] = Url }, "key-1")).Status).Should().Be(201);
    }
}

public sealed class WebhookConfigurationOnSqlite(SqliteDatabase database) : WebhookConfiguration(database), IClassFixture<SqliteDatabase>;

public sealed class WebhookConfigurationOnSqlServer(SqlServerDatabase database) : WebhookConfiguration(database), IClassFixture<SqlServerDatabase>;
