using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Rule sets on the pages: the version in force as tables, a draft with its checks, the dry run and the publication.</summary>
public sealed class RulesInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Default = "/console/rules/default";

    [Fact]
    public async Task The_version_in_force_is_shown_as_tables()
    {
        var client = await ConsoleClient.Of(await database.App(), ["reader"], Payload.Fresh("t").ToLowerInvariant(), "Reads rules");
        var list = (await client.Get("/console/rules")).ShouldBeOk();
        list.Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle();
        list.Page.QuerySelector("a[href$='/draft']").Should().BeNull("a reader drafts nothing");

        (await client.Get(Default)).ShouldBeOk().Text.Should().Contain("Weight").And.Contain("30 %").And.Contain("High");
        foreach (var family in new[] { "customer", "geography", "product", "channel", "activity" })
        {
            var page = (await client.Get($"{Default}?part=factors&family={family}")).ShouldBeOk();
            page.Page.QuerySelectorAll("tbody tr").Length.Should().BeGreaterThan(0, family);
            page.Bytes.Length.Should().BeLessThan(30_000, family);
        }

        (await client.Get($"{Default}?part=factors&family=customer")).Text.Should().Contain("Politically exposed").And.Contain("true: 100");
        (await client.Get($"{Default}?part=floors")).ShouldBeOk().Text.Should().Contain("/isSanctioned").And.Contain("the list callForAction").And.Contain("Shell bank");
        (await client.Get($"{Default}?part=lists")).ShouldBeOk().Text.Should().Contain("FATF").And.Contain("KP");
        (await client.Get($"{Default}?part=versions")).ShouldBeOk().Text.Should().Contain("shipped with the service");
        (await client.Get($"{Default}?version=7")).Status.Should().Be(404);
        (await client.Get($"{Default}?version=x")).Status.Should().Be(404);
        (await client.Get($"{Default}/draft")).Status.Should().Be(403);
    }

    [Fact]
    public async Task A_draft_is_checked_simulated_compared_and_published_by_a_second_person()
    {
        var app = await database.Start(("Risk:SecondPairOfEyes:0", "EXTREME"));
        var account = Payload.Fresh("r").ToLowerInvariant();
        var author = await ConsoleClient.Of(app, ["compliance", "reader"], account, "Author");
        var page = (await author.Get($"{Default}/draft?part=document")).ShouldBeOk();
        page.Bytes.Length.Should().BeLessThan(30_000);

        var broken = await author.Submit(page, "/draft", ("document", "{\"key\": <b>"));
        (broken.Status, broken.Page.QuerySelector("textarea")!.TextContent).Should().Be((400, "{\"key\": <b>"));
        broken.Text.Should().Contain("The text is not JSON: line 1");
        (await author.Submit(page, "/draft", ("document", "{}"))).Status.Should().Be(400);

        var saved = await author.Submit(page, "/draft", ("document", RuleSetCalls.Document("default", "Heavy", set => set["families"]![0]!["weight"] = 2000)));
        saved.ShouldBeOk().Text.Should().Contain("Saved.").And.Contain("✗ The weights of the families sum to 9000 instead of 10000").And.Contain("✓ passed");
        (await author.Get($"{Default}?version=draft")).ShouldBeOk().Page.QuerySelectorAll(".error").Should().ContainSingle();
        (await author.Submit(page, "/draft", ("document", RuleSetCalls.Document("default")))).Status.Should().Be(412, "the page showed no draft");
        (await author.Submit(saved, "/publication")).Status.Should().Be(409);

        saved = await author.Submit(saved, "/draft", ("document", RuleSetCalls.Document("default", "Strict", set => set["bands"]!["EXTREME"] = 74)));
        saved.Text.Should().NotContain("✗").And.Contain("Another person than the author");
        var difference = (await author.Get($"{Default}/difference")).ShouldBeOk();
        difference.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[0].TextContent.Trim()).Should().BeEquivalentTo("name", "bands/EXTREME");
        difference.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent).Should().AllBe("changed");
        var run = await author.Submit(saved, "/simulation");
        run.ShouldBeOk().Heading.Should().Be("Dry run");
        run.Page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Should().HaveCount(6);
        (await author.Submit(saved, "/simulation", ("limit", "many"))).Status.Should().Be(400);

        (await author.Submit(saved, "/publication")).Text.Should().Contain("Another person");
        var second = await ConsoleClient.Of(app, ["compliance", "reader"], account, "Second");
        var published = await second.Submit(await second.Get($"{Default}/draft"), "/publication");
        published.ShouldBeOk().Text.Should().Contain("The version is in force.").And.Contain("version 2").And.Contain("Strict");
        (await second.Get($"{Default}?part=versions")).Page.QuerySelectorAll("tr[data-row]").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_category_gets_a_rule_set_of_its_own_and_no_other_key_does()
    {
        var client = await ConsoleClient.Of(await database.App(), ["administrator"], name: "Category");
        await client.Submit(await client.Get("/console/classifiers/riskManagementCategory"), "/new", ("code", "NEW/ONE"), ("name", "New"));

        var draft = await client.Submit(await client.Get("/console/rules"), "/rules/new", ("category", "NEW/ONE"));
        draft.ShouldBeOk().Text.Should().Contain("There is no draft yet.");
        draft = await client.Get("/console/rules/NEW%2FONE/draft?part=document");
        draft.ShouldBeOk().Page.QuerySelector("textarea")!.TextContent.Should().Contain("\"key\": \"NEW/ONE\"");
        (await client.Submit(draft, "/draft")).ShouldBeOk().Text.Should().Contain("Saved.");
        (await client.Get("/console/rules")).Text.Should().Contain("NEW/ONE");
        (await client.Get("/console/rules/nothing/draft")).Status.Should().Be(404);
        (await client.Submit(await client.Get("/console/rules"), "/rules/new")).Status.Should().Be(400, "no category");

        // The path of the form is no path of a page.
        await client.Submit(await client.Get("/console/classifiers/riskManagementCategory"), "/new", ("code", "new"), ("name", "New two"));
        var other = await client.Submit(await client.Get("/console/rules"), "/rules/new", ("category", "new"));
        other.ShouldBeOk();
        (await client.Submit(await client.Get("/console/rules/new/draft?part=document"), "/draft")).ShouldBeOk().Text.Should().Contain("Saved.");
        (await client.Get("/console/rules/new")).ShouldBeOk().Heading.Should().Be("new");
    }
}
