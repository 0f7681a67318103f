using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Webhooks: add, ping, delivery log, new secret, pause, deletion.</summary>
public sealed class WebhooksInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_webhook_is_added_pinged_changed_and_deleted()
    {
        await using var receiver = await WebhookReceiver.Start();
        var app = await database.Start(NotificationCalls.Settings());
        var client = await ConsoleClient.Of(app, ["operator", "reader"], name: "Webhooks");
        var list = (await client.Get("/console/webhooks")).ShouldBeOk();
        var wrong = await client.Submit(list, "/webhooks/new", ("url", "ftp://x"), ("types", "*"));
        (wrong.Status, wrong.Page.QuerySelector("input[name=types][value='*']")!.HasAttribute("checked")).Should().Be((400, true));

        var added = (await client.Submit(list, "/webhooks/new", ("url", receiver.Url + "/hook"), ("types", "*"))).ShouldBeOk();
        added.Page.QuerySelector("code.secret")!.TextContent.Should().StartWith("whsec_");
        var path = added.Page.QuerySelector("main a.button")!.GetAttribute("href")!;
        var page = (await client.Get(path)).ShouldBeOk();
        page.Body.Should().NotContain("whsec_");

        var pinged = (await client.Submit(page, "/ping")).ShouldBeOk();
        pinged.Text.Should().Contain("The test event is sent.").And.Contain("onboarding.ping").And.Contain("HTTP 204");
        (await client.Submit(pinged, "/redelivery")).ShouldBeOk().Text.Should().Contain("It is delivered again.");
        (await client.Get(path)).Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle();
        (await client.Get("/console/webhooks/deliveries?type=onboarding.ping")).ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Should().NotBeEmpty();
        (await client.Get("/console/webhooks/deliveries/x")).Status.Should().Be(404);

        var rotated = await client.Submit(page, "/secret");
        rotated.Page.QuerySelector("code.secret")!.TextContent.Should().StartWith("whsec_").And.NotBe(added.Page.QuerySelector("code.secret")!.TextContent);
        (await client.Submit(page, "/pause")).Status.Should().Be(412, "the page is old");
        var paused = await client.Submit(await client.Get(path), "/pause");
        paused.ShouldBeOk().Text.Should().Contain("paused");
        var rejected = await client.Submit(paused, "/ping");
        rejected.Status.Should().Be(409);
        rejected.Page.QuerySelector("form.filters")!.GetAttribute("action").Should().Be(path, "the page is that of the form");
        var resumed = await client.Submit(paused, "/resumption");
        resumed.ShouldBeOk().Text.Should().Contain("active");
        (await client.Submit(resumed, "/deletion")).ShouldBeOk().Text.Should().Contain("It is deleted.");
        (await client.Get(path)).Status.Should().Be(404);
    }
}
