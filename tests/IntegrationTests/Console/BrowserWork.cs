using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Decisions, rules and hits in a real browser: one window, in which persons sign in one after the other.</summary>
public sealed class BrowserWork(SqliteDatabase database, Chromium chromium) : IClassFixture<SqliteDatabase>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_case_is_decided_with_scripts_switched_off()
    {
        var app = await database.Plain().App();
        var path = await Case(app);
        var browser = await SignedIn(app, "No scripts", "compliance", "reader");
        Scripts(browser, areOn: false);
        try
        {
            Go(browser, app, path);
            browser.FindElement(By.CssSelector("input[value=REJECTED]")).Click();
            Fill(browser, "comment", "decided without scripts");
            Send(browser, "/decision");
            Done(browser, "recorded");
            browser.FindElement(By.TagName("main")).Text.Should().Contain("decided without scripts");
        }
        finally
        {
            Scripts(browser, areOn: true);
        }
    }

    [Fact]
    public async Task A_second_person_approves_what_the_first_proposed()
    {
        var app = await database.Plain().Start(("Risk:SecondPairOfEyes:0", "HIGH"));
        var path = await Case(app);
        var browser = await SignedIn(app, "First eyes", "compliance", "reader");
        Go(browser, app, path);
        browser.FindElement(By.CssSelector("input[value=ACCEPTED]")).Click();
        Send(browser, "/decision");
        browser.FindElement(By.XPath("//main//*[contains(., 'Another person has to approve it')]"));

        browser = await SignedIn(app, "Second eyes", "compliance", "reader");
        Go(browser, app, path);
        BrowserJourneys.Press(browser, "p");
        browser.FindElement(By.XPath("//dd[contains(., 'Second eyes')]"));
        BrowserJourneys.NoErrors(browser);
    }

    [Fact]
    public async Task A_hit_is_compared_and_decided()
    {
        var app = await database.Plain().App();
        var (first, last) = (ScreeningCalls.FreshName(), ScreeningCalls.FreshName());
        await app.NewList("SANCTIONS", $"e1,{first} {last},,LT");
        var externalId = Payload.Fresh("B");
        (await app.Post(Payload.Person(externalId).With("firstName", first).With("lastName", last))).ShouldBeOk();
        var customer = await app.IdOf(externalId);
        var body = new JsonObject { ["processes"] = new JsonArray("SANCTIONS") };
        ((int)(await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", body: body)).Status).Should().Be(202);
        var hit = (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0))[0]["id"]!.ToString();

        var browser = await SignedIn(app, "Hits in a browser", "compliance", "reader");
        Go(browser, app, $"/console/hits/{hit}");
        browser.FindElements(By.CssSelector("tr.equal")).Should().NotBeEmpty();
        BrowserJourneys.Press(browser, "r");
        Fill(browser, "reason", "Another birth date.");
        Send(browser, "/decision");
        Done(browser, "recorded");
        BrowserJourneys.NoErrors(browser);
    }

    [Fact]
    public async Task A_rule_set_goes_from_a_draft_over_a_dry_run_to_publication()
    {
        var app = await database.Plain().App();
        var browser = await SignedIn(app, "Rules in a browser", "compliance", "reader");
        Go(browser, app, "/console/rules/default/draft?part=document");
        var text = browser.FindElement(By.Name("document"));
        var document = JsonNode.Parse(text.GetAttribute("value")!)!;
        (document["name"], document["bands"]!["EXTREME"]) = ("Browser", 74);
        browser.ExecuteScript("arguments[0].value = arguments[1]", text, document.ToJsonString());
        Send(browser, "/draft");
        Done(browser, "Saved");

        Send(browser, "/simulation");
        browser.FindElement(By.XPath("//h1[. = 'Dry run']"));
        Go(browser, app, "/console/rules/default/draft");
        Send(browser, "/publication");
        Done(browser, "in force");
        BrowserJourneys.NoErrors(browser);
    }

    [Fact]
    public async Task The_weights_of_factors_are_changed_in_the_table_tried_and_published()
    {
        var app = await database.Plain().Start();
        var browser = await SignedIn(app, "Weights in a browser", "compliance", "reader");
        Go(browser, app, "/console/rules/default/draft?part=factors&family=activity");
        foreach (var (name, weight) in new[] { ("Cash dominates", "4500"), ("Activities", "1500") })
        {
            var cell = browser.FindElement(By.CssSelector($"input[aria-label='Weight of {name}']"));
            cell.Clear();
            cell.SendKeys(weight);
        }

        Send(browser, "/draft/factors");
        Done(browser, "Saved");
        browser.FindElement(By.LinkText("Difference to the version in force")).Click();
        browser.FindElement(By.XPath("//tr[contains(., 'factors/cash') and contains(., '4000') and contains(., '4500')]"));
        browser.FindElement(By.LinkText("Checks and publication")).Click();
        Send(browser, "/simulation");
        browser.FindElement(By.XPath("//h1[. = 'Dry run']"));
        browser.FindElement(By.XPath("//dt[. = 'Cases that it would open']"));
        Go(browser, app, "/console/rules/default/draft");
        Send(browser, "/publication");
        Done(browser, "in force");
        Go(browser, app, "/console/rules/default?part=factors&family=activity");
        browser.FindElement(By.TagName("main")).Text.Should().Contain("45 %").And.Contain("15 %");
        BrowserJourneys.NoErrors(browser);
    }

    [Fact]
    public async Task A_half_written_comment_survives_the_end_of_the_session()
    {
        var app = await database.Plain().App();
        var path = await Case(app);
        var person = await Browser.Of(app, ["compliance", "reader"], name: "Half written");
        var browser = chromium.Open();
        SignIn(browser, app, person);
        Go(browser, app, path);
        browser.FindElement(By.CssSelector("input[value=REJECTED]")).Click();
        Fill(browser, "comment", "half of a sentence");
        (await person.Send(HttpMethod.Delete, Browser.Session)).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        Send(browser, "/decision");

        Fill(browser, "email", person.Email);
        Fill(browser, "password", Browser.Password);
        Send(browser, "/sign-in");
        Fill(browser, "code", person.Code());
        Send(browser, "/sign-in/code");
        browser.FindElement(By.TagName("main")).Text.Should().Contain("half of a sentence");
        Send(browser, "/decision");
        Done(browser, "recorded");
        browser.FindElement(By.TagName("main")).Text.Should().Contain("half of a sentence");
    }

    private async Task<ChromeDriver> SignedIn(OnboardingApp app, string name, params string[] roles)
    {
        // The browser is asked for first: without one, the test is skipped before it does anything.
        var browser = chromium.Open();
        SignIn(browser, app, await Browser.Of(app, roles, name: name));
        return browser;
    }

    private static void SignIn(ChromeDriver browser, OnboardingApp app, Browser person)
    {
        Go(browser, app, "/console/sign-in");
        browser.Manage().Cookies.AddCookie(new(person.Cookie.Split('=', 2)[0], person.Cookie.Split('=', 2)[1]));
    }

    private static async Task<string> Case(OnboardingApp app) =>
        (await CaseCalls.OpenCase(app)).Replace("/onboarding/v1", "/console", StringComparison.Ordinal);

    private static void Go(ChromeDriver browser, OnboardingApp app, string path) => BrowserJourneys.Go(browser, app, path);

    private static void Fill(ChromeDriver browser, string name, string text) => browser.FindElement(By.CssSelector($"main [name='{name}']")).SendKeys(text);

    // The button of the form whose action ends with the text.
    private static void Send(ChromeDriver browser, string action) =>
        browser.FindElement(By.CssSelector($"main form[action$='{action}'] button")).SendKeys(Keys.Enter);

    private static void Done(ChromeDriver browser, string text) => browser.FindElement(By.XPath($"//p[contains(@class, 'done') and contains(., '{text}')]"));

    private static void Scripts(ChromeDriver browser, bool areOn) =>
        browser.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = !areOn });
}
