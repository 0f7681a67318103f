using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;

namespace Onboarding.IntegrationTests.Console;

/// <summary>
/// Dead letters. They have a database of their own: another instance on the same one could send with its own settings and try again instead.
/// </summary>
public sealed class DeadLettersInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Dead_letters_are_redelivered_together()
    {
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var app = await database.Start(NotificationCalls.Settings(("Notifications:RetryHours", "0")));
        var client = await ConsoleClient.Of(app, ["operator", "reader"], Payload.Fresh("d").ToLowerInvariant(), "Dead");
        var added = await client.Submit(await client.Get("/console/webhooks"), "/webhooks/new", ("url", receiver.Url), ("types", "*"));
        var path = added.Page.QuerySelector("main a.button")!.GetAttribute("href")!;
        await client.Submit(await client.Get(path), "/ping");
        var dead = await Eventually.Value(
            () => client.Get("/console/webhooks/deliveries?state=DEAD"), one => one.Page.QuerySelectorAll("tr[data-row]").Length > 0);

        var done = await client.Submit(dead, "/redelivery");
        done.ShouldBeOk().Text.Should().Contain("It is delivered again.");
        var reader = await ConsoleClient.Of(app, ["reader"], name: "Only reads");
        (await reader.Get("/console/webhooks")).ShouldBeOk().Page.QuerySelector("main form[method=post]").Should().BeNull();
    }
}
