using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Pages with as many rows as they show, and two instances behind one address.</summary>
public sealed class FullPages(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_full_list_has_less_than_30_kB_and_leads_to_the_next_page()
    {
        var app = await database.Plain().App();
        for (var i = 0; i < 27; i++)
        {
            await CaseCalls.OpenCase(app);
        }

        var client = await ConsoleClient.Of(app, ["administrator"], name: "Full");
        foreach (var path in new[] { "/console/cases", "/console/customers" })
        {
            var page = (await client.Get(path)).ShouldBeOk();
            page.Bytes.Length.Should().BeLessThan(30_000, path);
            var next = page.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
            (await client.Get(next)).ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Length.Should().BeGreaterThan(0, path);
        }

        (await client.Get("/console/customers?q=x&by=nothing")).Status.Should().Be(400);
        (await client.Get("/console/customers?q=x&riskLevel=nonsense")).Status.Should().Be(400);
        (await client.Get("/console/customers?q=x&after=nonsense")).Status.Should().Be(400);
        var named = await client.Get("/console/customers?q=Pavardenis&by=name");
        (await client.Get(named.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Should().NotBeEmpty();
        (await client.Get("/console/customers?q=Pavardenis")).Text.Should().Contain("More customers may have this text.");
        var found = await client.Get("/console/customers?q=Pavardenis");
        found.Page.QuerySelectorAll("tr[data-row]").Should().HaveCount(25);
        var externalId = found.Page.QuerySelector("tr[data-row] .quiet")!.TextContent;
        (await client.Get($"/console/customers?q={externalId}")).Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle();
    }

    [Fact]
    public async Task Two_instances_that_take_turns_lose_no_click()
    {
        var apps = await database.Plain().StartTogether(2);
        var path = (await CaseCalls.OpenCase(apps[0])).Replace("/onboarding/v1", "/console", StringComparison.Ordinal);
        var client = await ConsoleClient.Of(apps[0], ["compliance", "reader"], name: "Turns");
        client.Alternate(apps);

        var page = await client.Get(path);
        page = await client.Submit(page, "/claim");
        page = await client.Submit(page.ShouldBeOk(), "/notes", ("text", "first"));
        page = await client.Submit(page.ShouldBeOk(), "/notes", ("text", "second"));
        page = await client.Submit(page.ShouldBeOk(), "/decision", ("decision", "REJECTED"), ("comment", "seen by both"));

        page.ShouldBeOk().Text.Should().Contain("first").And.Contain("second").And.Contain("seen by both");
    }
}
