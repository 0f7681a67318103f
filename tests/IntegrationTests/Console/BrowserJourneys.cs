using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Privacy;
using Onboarding.IntegrationTests.Risk;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Onboarding.IntegrationTests.Console;

/// <summary>The work of people in a real browser with scripts.</summary>
public sealed class BrowserJourneys(SqliteDatabase database, Chromium chromium) : IClassFixture<SqliteDatabase>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_first_administrator_opens_the_printed_link()
    {
        await using var empty = new SqliteDatabase();
        var app = await empty.Start();
        var browser = chromium.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().NewToken())!;

        // The script takes the token from the address and sends it.
        browser.Navigate().GoToUrl($"{app.Client.BaseAddress}console/invitation#{token}");
        var secret = browser.FindElement(By.CssSelector("code.secret")).Text.Replace(" ", "", StringComparison.Ordinal);
        browser.FindElement(By.Name("name")).SendKeys("Ieva");
        browser.FindElement(By.Name("email")).SendKeys("ieva@bank.example");
        browser.FindElement(By.Name("password")).SendKeys(Browser.Password);
        browser.FindElement(By.Name("code")).SendKeys(Totp.CodeOf(secret, DateTimeOffset.UtcNow) + Keys.Enter);

        browser.FindElement(By.CssSelector("p.done")).Text.Should().Contain("Welcome");
        browser.Url.Should().NotContain("#");
        NoErrors(browser);
    }

    [Fact]
    public async Task An_officer_decides_cases_by_keyboard_alone()
    {
        const int Count = 20;
        var app = await database.Plain().Start();
        for (var i = 0; i < Count; i++)
        {
            await CaseCalls.OpenCase(app);
        }

        var browser = await SignedIn(app, "Keyboard", "compliance", "reader");
        Go(browser, app, "/console/work");
        for (var i = 0; i < Count; i++)
        {
            Press(browser, "n");
            browser.FindElement(By.Id("decide"));
            Press(browser, i % 2 == 0 ? "a" : "r");
            browser.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
            browser.FindElement(By.XPath("//p[contains(@class, 'done') and contains(., 'recorded')]"));
        }

        (await app.AuditOf("Keyboard")).Count(entry => entry["command"]!.GetValue<string>() == "DecideCase").Should().Be(Count);
        NoErrors(browser);
    }

    [Fact]
    public async Task Lists_are_read_by_keyboard_and_filters_change_the_list_in_place()
    {
        var app = await database.Plain().App();
        await CaseCalls.OpenCase(app);
        await CaseCalls.OpenCase(app);
        var browser = await SignedIn(app, "Reader of lists", "compliance", "reader");
        Go(browser, app, "/console/cases");
        Press(browser, "j");
        Press(browser, "j");
        Press(browser, "k");
        browser.FindElements(By.CssSelector("tr.current")).Should().ContainSingle();
        Press(browser, "x");
        browser.FindElements(By.CssSelector("tr.current input:checked")).Should().ContainSingle();
        browser.FindElement(By.CssSelector("#filter-level option[value=EXTREME]")).Click();
        browser.FindElement(By.XPath("//div[@id='list']//p[contains(., 'No case')]"));
        browser.Url.Should().Contain("level=EXTREME", "the filter is in the address");
        Press(browser, "/");
        browser.FindElement(By.Id("q"));
        browser.Url.Should().EndWith("/console/customers");
        browser.SwitchTo().ActiveElement().GetAttribute("name").Should().Be("q");
        NoErrors(browser);
    }

    [Fact]
    public async Task Every_page_passes_axe_in_both_widths_and_languages_and_reflows()
    {
        var app = await database.Plain().App();
        var (path, _) = await CasesWithoutScripts.Case(app, "Axe");
        var axe = Read("axe.js");
        var id = (await app.Get(path.Replace("/console", "/onboarding/v1", StringComparison.Ordinal))).ShouldBeOk().Json["case"]!["customerId"]!.GetValue<string>();
        (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = "A court demands the data" })).ShouldBe201();
        var erasure = (await app.Erase(await app.Closed(Payload.Fresh("E"), "2015-03-01"))).ShouldBeOk().Json["id"]!.GetValue<string>();
        await app.Closed(Payload.Fresh("E"), "2015-03-01");
        var browser = await SignedIn(app, "Axe browser", "administrator", "documents");
        var pages = ConsoleRouteEntry.Of(app).Where(route => route.Method == "GET" && !route.Template.Contains('{', StringComparison.Ordinal)).Select(route => route.Path)
            .Concat([path, .. new[] { "", "/questionnaire", "/parties", "/documents", "/versions", "/assessments", "/requests", "/events", "/audit", "/evidence", "/privacy", "/privacy/access" }
                .Select(section => $"/console/customers/{id}{section}"), $"/console/privacy/erasures/{erasure}", "/console/no-such-page"]).ToList();
        pages.AddRange(
            new[] { "overview", "factors", "floors", "lists", "versions" }.Select(part => $"/console/rules/default?part={part}")
                .Concat(["/console/rules/default/draft", "/console/classifiers/country", "/console/classifiers/country/code?code=LT"]));
        pages.AddRange(
            new[] { "overview", "factors&family=customer", "factors&family=activity", "factors&family=geography&row=citizenship", "factors&family=activity&new=on", "floors",
                "floors&table=floors&row=listed-country", "floors&table=prohibitions&new=on", "lists", "lists&row=lowRisk", "difference", "document" }
                .Select(part => $"/console/rules/default/draft?part={part}"));
        var problems = new StringBuilder();
        foreach (var (width, language) in new[] { (1200, "en"), (320, "lt") })
        {
            browser.Manage().Window.Size = new(width, 900);
            browser.Manage().Cookies.AddCookie(new("onboarding-language", language));
            foreach (var page in pages)
            {
                Go(browser, app, page);
                if (width == 320)
                {
                    var scroll = Convert.ToInt32(browser.ExecuteScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"), System.Globalization.CultureInfo.InvariantCulture);
                    problems.Append(scroll > 1 ? $"{page} is {scroll} pixels too wide at {width}\n" : "");
                }

                SaveScreenshot(browser, page, width);
                browser.ExecuteScript(axe);
                var found = (string)browser.ExecuteAsyncScript(
                    """
                    const done = arguments[arguments.length - 1];
                    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                        .then(r => done(JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | ')))));
                    """)!;
                foreach (var violation in JsonNode.Parse(found)!.AsArray())
                {
                    problems.Append(System.Globalization.CultureInfo.InvariantCulture, $"{page} at {width}: {violation}\n");
                }
            }
        }

        problems.ToString().Should().BeEmpty();
    }

    internal async Task<ChromeDriver> SignedIn(OnboardingApp app, string name, params string[] roles)
    {
        var person = await Browser.Of(app, roles, name: name);
        var browser = chromium.Open();
        browser.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromSeconds(60);
        Go(browser, app, "/console/sign-in");
        browser.Manage().Cookies.AddCookie(new(person.Cookie.Split('=', 2)[0], person.Cookie.Split('=', 2)[1]));
        return browser;
    }

    internal static void Go(ChromeDriver browser, OnboardingApp app, string path) => browser.Navigate().GoToUrl(new Uri(app.Client.BaseAddress!, path));

    internal static void Press(ChromeDriver browser, string key) => browser.FindElement(By.TagName("body")).SendKeys(key);

    // The browser reports a script, style or address that the policy of the page forbids.
    internal static void NoErrors(ChromeDriver browser) => browser.Manage().Logs.GetLog(LogType.Browser)
        .Where(entry => entry.Level >= OpenQA.Selenium.LogLevel.Severe && !entry.Message.Contains("status of 4", StringComparison.Ordinal)).Select(entry => entry.Message).Should().BeEmpty();

    // docs/console.md shows these pictures: ONBOARDING_SCREENSHOTS names the folder.
    private static void SaveScreenshot(ChromeDriver browser, string page, int width)
    {
        if (Environment.GetEnvironmentVariable("ONBOARDING_SCREENSHOTS") is { } folder && width > 320)
        {
            var name = System.Text.RegularExpressions.Regex.Replace(page["/console".Length..].Trim('/'), "[0-9a-f-]{36}", "one").Replace('/', '-');
            browser.GetScreenshot().SaveAsFile(Path.Combine(folder, $"{(name.Length == 0 ? "start" : name)}.png"));
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(BrowserJourneys).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
