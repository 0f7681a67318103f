using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Screening;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Hits of screenings: the queue, the comparison, and the decision without scripts.</summary>
public sealed class HitPages(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task An_officer_compares_a_hit_field_by_field_and_decides_it()
    {
        var app = await database.Plain().App();
        var (first, last) = (ScreeningCalls.FreshName(), ScreeningCalls.FreshName());
        await app.NewList("SANCTIONS", $"e1,{first} {last},,LT");
        var externalId = Payload.Fresh("H");
        (await app.Post(Payload.Person(externalId).With("firstName", first).With("lastName", last))).ShouldBeOk();
        var screening = new JsonObject { ["processes"] = new JsonArray("SANCTIONS") };
        ((int)(await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{await app.IdOf(externalId)}/screenings", body: screening)).Status).Should().Be(202);
        await Eventually.Value(async () => await app.Hits(await app.IdOf(externalId)), hits => hits.Count > 0);
        var client = await ConsoleClient.Of(app, ["compliance", "reader"], name: "Hits");

        var list = (await client.Get("/console/hits?process=SANCTIONS")).ShouldBeOk();
        var link = list.Page.QuerySelectorAll("tr[data-row] a").First(one => one.TextContent.Contains(last, StringComparison.OrdinalIgnoreCase)).GetAttribute("href")!;
        var page = (await client.Get(link)).ShouldBeOk();
        page.Text.Should().Contain("The score by feature").And.Contain("threshold");
        page.Page.QuerySelectorAll("tr.equal th").Select(cell => cell.TextContent).Should().Contain("Name");
        (await client.Submit(page, "/decision", ("decision", "FALSE_POSITIVE"))).Status.Should().Be(400, "the reason is missing");
        (await client.Submit(page, "/claim")).ShouldBeOk();
        (await client.Submit(page, "/decision", ("decision", "FALSE_POSITIVE"), ("reason", "Old."))).Status.Should().Be(412, "the page is old");
        page = await client.Get(link);
        var done = await client.Submit(page, "/decision", ("decision", "FALSE_POSITIVE"), ("reason", "Another birth date."));

        done.ShouldBeOk().Text.Should().Contain("The decision is recorded.").And.Contain("Another birth date.");
        (await (await ConsoleClient.Of(app, ["compliance"], "other", "Other hits")).Get(link)).Status.Should().Be(404);
    }
}
