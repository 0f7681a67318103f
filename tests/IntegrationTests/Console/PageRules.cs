using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Rules that hold for each page: language, title, heading, headers, size, no script or style in the page.</summary>
public sealed partial class PageRules(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    public static TheoryData<string> Languages => ["en", "lt"];

    [Theory, MemberData(nameof(Languages))]
    public async Task Each_page_has_language_title_heading_and_strict_headers(string language)
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: $"rules {language}");
        client.Keep($"onboarding-language={language}");
        foreach (var route in ConsoleRouteEntry.Of(app).Where(route => route.Method == "GET"))
        {
            Check(await client.Open(route.Path), language, route.ToString());
        }

        Check(await new ConsoleClient(app).Get("/console/sign-in", ("Accept-Language", $"{language};q=0.9, fr;q=0.1")), language, "sign-in");
        Check(await client.Get("/console/no-such-page"), language, "404");
        Check(await client.Get("/console/cases?misspelt=1"), language, "400");
    }

    [Fact]
    public async Task A_page_of_the_service_is_no_operation_of_its_api() =>
        (await (await database.Plain().App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject().Select(path => path.Key)
            .Should().NotContain(path => path.StartsWith("/console", StringComparison.Ordinal));

    [Fact]
    public async Task The_root_of_the_service_leads_to_the_console_unless_it_is_left_out()
    {
        (await new ConsoleClient(await database.Plain().App()).Get("/")).Location.Should().Be("/console");
        var without = await database.Plain().Start(("Console:Enabled", "false"));
        (await new ConsoleClient(without).Get("/")).Location.Should().Be("/swagger-ui/");
        (await without.Get("/console")).ShouldBeProblem(404);
        ConsoleRouteEntry.Of(without).Should().BeEmpty();
    }

    [Fact]
    public async Task Files_are_kept_by_browsers_and_named_by_their_content()
    {
        var client = new ConsoleClient(await database.Plain().App());
        var page = await client.Get("/console/sign-in");
        var files = page.Page.QuerySelectorAll("script[src], link[href]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!).ToList();

        files.Should().HaveCount(4);
        foreach (var file in files)
        {
            var answer = (await client.Get(file)).ShouldBeOk();
            answer.Headers["Cache-Control"].Should().Contain("immutable");
            (await client.Get(file, ("If-None-Match", answer.Headers["ETag"]))).Status.Should().Be(304);
        }
    }

    internal static void Check(ConsoleAnswer answer, string language, string name, int maxBytes = 30_000)
    {
        var page = answer.Page;
        page.DocumentElement.GetAttribute("lang").Should().Be(language, name);
        page.QuerySelectorAll("h1").Should().ContainSingle(name);
        page.Title.Should().EndWith("Onboarding").And.HaveLength(page.Title!.Length).And.NotStartWith("–", name);
        page.QuerySelectorAll("main").Should().ContainSingle(name);
        page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption") is null).Should().BeEmpty(name);
        page.QuerySelectorAll("th:not([scope])").Should().BeEmpty(name);
        page.QuerySelectorAll("script:not([src]), style, [style]").Should().BeEmpty(name);
        Handler().IsMatch(answer.Body).Should().BeFalse("{0} has a handler in an attribute", name);
        answer.Bytes.Length.Should().BeLessThan(maxBytes, name);
        answer.Headers["Content-Security-Policy"].Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.NotContain("unsafe");
        answer.Headers["Cache-Control"].Should().Be("no-store", name);
        foreach (var field in page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
        {
            (field.HasAttribute("aria-label") || field.Closest("label") is not null || (field.Id is { } id && page.QuerySelector($"label[for='{id}']") is not null))
                .Should().BeTrue("{0}: {1}", name, field.OuterHtml);
        }
    }

    [GeneratedRegex(@"<[^>]+\s(on\w+|hx-on[\w:-]*)=""")]
    private static partial Regex Handler();
}
