using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Console;

/// <summary>The dashboard. It has a database of its own: another app would compute the figures at its own times.</summary>
public sealed class DashboardInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_dashboard_draws_the_figures_and_has_their_numbers_as_table_and_csv()
    {
        var app = await database.Plain().Start(("Statistics:PeriodSeconds", "1"));
        await CaseCalls.OpenCase(app);
        var client = await ConsoleClient.Of(app, ["reader"], name: "Figures");
        var page = await Eventually.Value(() => client.Get("/console/dashboard"), one => one.Text.Contains("Open cases by state and age"));

        page.Page.QuerySelectorAll("figure").Should().OnlyContain(figure => figure.QuerySelector("table caption") != null);
        page.Page.QuerySelectorAll("svg").Should().OnlyContain(svg => svg.GetAttribute("role") == "img" && svg.GetAttribute("aria-label") != "");
        page.Text.Should().Contain("Customers by level").And.Contain("Open cases by state and age");
        foreach (var link in page.Page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!))
        {
            var csv = (await client.Get(link)).ShouldBeOk();
            csv.Headers["Content-Type"].Should().Be("text/csv; charset=utf-8");
            csv.Body.TrimStart('\uFEFF').Split("\r\n")[0].Should().MatchRegex("(count|UNASSESSED)$", link);
        }

        (await client.Get("/console/dashboard/numbers?chart=categories")).Body.TrimStart('\uFEFF').Should().StartWith("category,count\r\n");
        (await client.Get("/console/dashboard/numbers?chart=levels")).Body.Should().MatchRegex("UNASSESSED,[1-9]");
        (await client.Get("/console/dashboard/numbers?chart=nothing")).Status.Should().Be(404);
        (await client.Get("/console/dashboard?from=2020-01-01")).Status.Should().Be(400, "too many days");
        (await client.Get("/console/dashboard?to=yesterday")).Status.Should().Be(400);
        (await client.Get("/console/dashboard?olderThanMonths=x")).Status.Should().Be(400);
        (await client.Get("/console/dashboard?from=2026-01-01&to=2026-12-31")).ShouldBeOk().Bytes.Length.Should().BeLessThan(30_000);
    }
}
