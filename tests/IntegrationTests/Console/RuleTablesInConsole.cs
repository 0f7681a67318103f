using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>The tables of a draft: rows are changed, added, moved and removed by forms, and what no form shows stays as it is.</summary>
public sealed class RuleTablesInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Draft = "/console/rules/default/draft";

    [Fact]
    public async Task The_weights_of_a_family_are_changed_in_its_table()
    {
        var client = await Author();
        var page = (await client.Get($"{Draft}?part=factors&family=activity")).ShouldBeOk();
        page.Text.Should().Contain("There is no draft yet.");

        page = await client.Submit(page, "/draft/factors", ("weight", "5000"), ("weight", "1500"), ("weight", "3000"), ("weight", "1000"));
        page.ShouldBeOk().Text.Should().Contain("Saved.");
        Row(page, "Cash dominates").QuerySelector("input[name=weight]")!.GetAttribute("value").Should().Be("5000");
        page.Text.Should().Contain("The weights of the factors of the family activity sum to 10500 instead of 10000", "a check stands at its table");
        await ShouldBe(client, set => (Factor(set, "cash")["weight"], Factor(set, "activity-types")["weight"]) = (5000, 1500));

        var wrong = await client.Submit(page, "/draft/factors", ("weight", "5000"), ("weight", "much"), ("weight", "-1"), ("weight", "1000"));
        wrong.Status.Should().Be(400);
        Row(wrong, "Activities").QuerySelector("td .error")!.TextContent.Should().Be("This must be a whole number from -10000 to 10000");
        Row(wrong, "Activities").QuerySelector("input[name=weight]")!.GetAttribute("value").Should().Be("much", "what was typed stays");
        Row(wrong, "Cash dominates").QuerySelector(".error").Should().BeNull();

        page = await client.Submit(page, "/draft/factors", ("weight", "5000"), ("weight", "1500"), ("weight", "-1"), ("weight", "3501"));
        Row(page, "Turnover").QuerySelector(".error")!.TextContent.Should().Contain("With a negative weight");
        page = await client.Submit(page, "/draft/factors", ("weight", "5000"), ("weight", "1500"), ("weight", "2500"), ("weight", "1000"), ("do", "up:turnover"));
        page.ShouldBeOk().Page.QuerySelectorAll(".error").Should().BeEmpty();
        Names(page).Should().Equal("Cash dominates", "Turnover", "Activities", "Sources of income");
        page = await client.Submit(page, "/draft/factors", ("do", "up:cash"));
        Names(page)[0].Should().Be("Cash dominates", "the first row stays");
        (await client.Submit(page, "/draft/factors", ("do", "explode:cash"))).Status.Should().Be(400);
        (await client.Submit(page, "/draft/factors", ("do", "remove:nothing"))).Status.Should().Be(404);

        page = await client.Submit(page, "/draft/factors", ("do", "remove:income-sources"));
        Names(page).Should().HaveCount(3);
        Factors(await Document(client)).Should().NotContain("income-sources").And.Contain("services");
    }

    [Fact]
    public async Task A_factor_is_added_changed_and_removed()
    {
        var client = await Author();
        var form = (await client.Get($"{Draft}?part=factors&family=channel&new=on")).ShouldBeOk();
        var wrong = await client.Submit(
            form, "/draft/factor", ("id", "a b"), ("input", "no pointer"), ("default", "101"), ("points", "many"), ("values", "x"), ("list", ""), ("from", ""), ("below", ""));
        wrong.Status.Should().Be(400);
        foreach (var name in new[] { "id", "input", "default" })
        {
            wrong.Page.QuerySelector($"main [name={name}]")!.Closest(".field")!.QuerySelector(".error").Should().NotBeNull(name);
        }

        wrong.Page.QuerySelector("input[name=points]")!.Closest("td")!.QuerySelector(".error")!.TextContent.Should().Contain("a whole number from 0 to 100");
        (wrong.Page.QuerySelector("textarea[name=values]")!.TextContent.Trim(), wrong.Page.QuerySelector("input[name=points]")!.GetAttribute("value")).Should().Be(("x", "many"));

        var saved = await client.Submit(
            wrong, "/draft/factor", ("id", "branch"), ("name", "Branch"), ("input", "/communicationNumber"), ("default", "10"), ("missing", "neutral"), ("appliesTo", "ORGANIZATION"),
            ("values", "A\r\n007\r\n7\r\ntrue\r\n\"7\""), ("list", ""), ("from", ""), ("below", ""), ("points", "40"),
            ("values", ""), ("list", "lowRisk"), ("from", ""), ("below", ""), ("points", "0"),
            ("values", ""), ("list", ""), ("from", "1,5"), ("below", "2"), ("points", "50"));
        saved.ShouldBeOk().Text.Should().Contain("Saved.");
        Added(await Document(client)).Should().Be(
            """{"id":"branch","name":"Branch","family":"channel","input":"/communicationNumber","appliesTo":"ORGANIZATION","missing":"neutral","default":10,"mapping":"""
            + """[{"values":["A","007",7,true,"7"],"points":40},{"list":"lowRisk","points":0},{"from":1.5,"below":2,"points":50}]}""");

        // Nothing changes if the form is sent as it is, also for texts that look like numbers.
        var before = await Document(client);
        saved = await client.Submit(saved, "/draft/factor");
        JsonElement.DeepEquals(Element(await Document(client)), Element(before)).Should().BeTrue();

        saved = await client.Submit(saved, "/draft/factor", ("do", "up:2"));
        Lines(await Document(client)).Should().Equal("40", "50", "0");
        saved = await client.Submit(saved, "/draft/factor", ("do", "remove:0"));
        Lines(await Document(client)).Should().Equal("50", "0");
        var both = await client.Submit(
            saved, "/draft/factor", ("values", ""), ("values", "x"), ("list", ""), ("list", "lowRisk"), ("from", ""), ("from", ""), ("below", "9"), ("below", ""), ("points", "50"), ("points", "0"));
        both.Status.Should().Be(400);
        both.Page.QuerySelectorAll("tbody tr")[1].QuerySelector("th .error")!.TextContent.Should().Contain("exactly one of");

        (await client.Submit(saved, "/draft/factor", ("family", "activity"))).Text.Should().Contain("This member is mandatory", "a weighted family needs weights");
        (await client.Submit(form, "/draft/factor", ("id", "cash"), ("input", "/isPEP"), ("default", "0"))).Status.Should().Be(412, "the form is of the time before the draft");
        var again = await client.Get($"{Draft}?part=factors&family=channel&new=on");
        (await client.Submit(again, "/draft/factor", ("id", "branch"), ("input", "/isPEP"), ("default", "0"))).Text.Should().Contain("This occurs twice");

        saved = await client.Submit(saved, "/draft/factor", ("id", "office"));
        saved.ShouldBeOk();
        var table = await client.Submit(await client.Get($"{Draft}?part=factors&family=channel"), "/draft/factors", ("do", "remove:office"));
        Names(table).Should().ContainSingle();
        await ShouldBe(client, _ => { });
        (await client.Get($"{Draft}?part=factors&row=office")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_long_mapping_is_changed_page_by_page()
    {
        var client = await Author();
        await client.Submit(await client.Get($"{Draft}?part=document"), "/draft", ("document", Changed(set => Factor(set, "introduction")["mapping"] =
            new JsonArray([.. Enumerable.Range(0, 40).Select(i => new JsonObject { ["values"] = new JsonArray($"V{i}"), ["points"] = i })]))));

        var page = (await client.Get($"{Draft}?part=factors&row=introduction&line=15")).ShouldBeOk();
        page.Bytes.Length.Should().BeLessThan(30_000);
        page.Page.QuerySelectorAll("input[name=points]").Should().HaveCount(17, "15 rows, and 2 that may be added");
        page = await client.Submit(page, "/draft/factor", ("do", "remove:1"));
        page.ShouldBeOk();
        Lines(await Document(client), "introduction").Should().Equal(Enumerable.Range(0, 40).Where(i => i != 16).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Families_bands_and_names_are_changed_in_the_overview()
    {
        var client = await Author();
        var page = (await client.Get($"{Draft}?part=overview")).ShouldBeOk();
        page = await client.Submit(page, "/draft/names", ("name", "Mine"), ("notes", "One\r\n\r\nTwo"));
        page = await client.Submit(page.ShouldBeOk(), "/draft/bands", ("EXTREME", "80"));
        await ShouldBe(client, set => (set["name"], set["notes"], set["bands"]!["EXTREME"]) = ("Mine", new JsonArray("One", "Two"), 80));

        var wrong = await client.Submit(page, "/draft/bands", ("LOW", "ten"));
        wrong.Status.Should().Be(400);
        wrong.Page.QuerySelector("input[name=LOW]")!.Closest("tr")!.QuerySelector(".error").Should().NotBeNull();
        wrong = await client.Submit(page, "/draft/names", ("name", ""));
        wrong.Page.QuerySelector("#field-name-error")!.TextContent.Should().Be("This member is mandatory");

        // The combination decides whether the factors have weights.
        string[] means = ["maximum", "maximum", "maximum", "weightedMean", "maximum"];
        page = await client.Submit(page, "/draft/families", [.. means.Select(one => ("combination", one))]);
        page.ShouldBeOk();
        var set = await Document(client);
        (Factor(set, "introduction")["weight"]!.GetValue<int>(), Factor(set, "cash")["weight"]).Should().Be((10000, null));

        (await client.Submit(page, "/draft/families", ("do", "remove:channel"))).Text.Should().Contain("The document does not define this family");
        await client.Submit(await client.Get($"{Draft}?part=factors&family=channel"), "/draft/factors", ("do", "remove:introduction"));
        page = await client.Submit(await client.Get($"{Draft}?part=overview"), "/draft/families", ("do", "remove:channel"));
        Names(page).Should().NotContain("Channel");
        page.Text.Should().Contain("The weights of the families sum to 9000");
        page = await client.Submit(page, "/draft/families", ("family", "channel"), ("newWeight", "1000"), ("newCombination", "maximum"));
        page = await client.Submit(page, "/draft/families", ("do", "up:channel"));
        Names(page).Take(5).Should().Equal("Customer", "Geography", "Product", "Channel", "Activity");
        Row(page, "Channel").QuerySelector(".error")!.TextContent.Should().Contain("has a weight and no factors");
    }

    [Fact]
    public async Task Floors_and_prohibitions_are_added_changed_moved_and_removed()
    {
        var client = await Author();
        var form = (await client.Get($"{Draft}?part=floors&table=floors&new=on")).ShouldBeOk();
        var wrong = await client.Submit(form, "/draft/condition", ("id", "own"), ("inputs", "/isLitigated\r\nwrong"), ("values", "true"), ("list", "lowRisk"), ("atLeast", "MEDIUM"));
        wrong.Status.Should().Be(400);
        wrong.Text.Should().Contain("This must have exactly one of values and list").And.Contain("a JSON pointer of member names");
        wrong.Page.QuerySelector("textarea[name=inputs]")!.TextContent.Should().Contain("wrong");
        var page = await client.Submit(wrong, "/draft/condition", ("inputs", "/isLitigated"), ("list", ""));
        page = await client.Submit(page.ShouldBeOk(), "/draft/rows", ("do", "up:own"));
        page.ShouldBeOk();
        await client.Submit(
            await client.Get($"{Draft}?part=floors&table=prohibitions&row=shell-bank"), "/draft/condition", ("values", "SHELL_BANK\r\nTRUST"), ("name", "Shell banks"));
        await client.Submit(await client.Get($"{Draft}?part=floors&table=floors&row=pep"), "/draft/condition", ("atLeast", "NONE"));

        await ShouldBe(client, set =>
        {
            var own = JsonNode.Parse("""{"id":"own","inputs":["/isLitigated"],"values":[true],"atLeast":"MEDIUM"}""");
            set["floors"]!.AsArray().Insert(5, own);
            set["floors"]![1]!["atLeast"] = "NONE";
            (set["prohibitions"]![0]!["name"], set["prohibitions"]![0]!["values"]) = ("Shell banks", new JsonArray("SHELL_BANK", "TRUST"));
        });
        page = (await client.Get($"{Draft}?part=floors")).ShouldBeOk();
        Row(page, "Politically exposed, or").QuerySelector("th .error")!.TextContent.Should().Contain("has no effect");
        page = await client.Submit(page, "/draft/rows", ("do", "remove:own"));
        page.ShouldBeOk().Text.Should().NotContain("/isLitigated");
    }

    [Fact]
    public async Task A_list_is_added_renamed_with_its_references_and_removed_only_if_none_refers_to_it()
    {
        var client = await Author();
        var form = (await client.Get($"{Draft}?part=lists&new=on")).ShouldBeOk();
        var wrong = await client.Submit(form, "/draft/list", ("id", "own list"), ("asOf", "yesterday"), ("values", "LT\r\nLV"));
        wrong.Page.QuerySelector("#field-id-error").Should().NotBeNull();
        wrong.Page.QuerySelector("#field-asOf-error")!.TextContent.Should().Contain("a date");
        (await client.Submit(form, "/draft/list", ("id", "lowRisk"), ("values", "LT"))).Page.QuerySelector("#field-id-error")!.TextContent.Should().Be("This occurs twice");
        var page = await client.Submit(wrong, "/draft/list", ("id", "own"), ("asOf", "2026-11-30"), ("name", "Ours"));
        page = await client.Submit(page.ShouldBeOk(), "/draft/rows", ("do", "up:own"));
        Names(page).Select(name => name.Split(' ')[0]).Should().Equal("callForAction", "increasedMonitoring", "own", "lowRisk");

        var renamed = await client.Submit(await client.Get($"{Draft}?part=lists&row=lowRisk"), "/draft/list", ("id", "safe"));
        renamed.ShouldBeOk();
        var set = await Document(client);
        Factor(set, "citizenship")["mapping"]![2]!["list"]!.GetValue<string>().Should().Be("safe");
        set["lists"]!.AsObject().Select(one => one.Key).Should().Equal("callForAction", "increasedMonitoring", "own", "safe");
        (await client.Submit(await client.Get($"{Draft}?part=lists&row=safe"), "/draft/list", ("id", "own"))).Page.QuerySelector("#field-id-error").Should().NotBeNull();

        (await client.Submit(renamed, "/draft/rows", ("do", "remove:safe"))).Text.Should().Contain("The document has no list of this name").And.Contain("safe");
        (await client.Submit(renamed, "/draft/rows", ("do", "remove:own"))).ShouldBeOk().Text.Should().NotContain("Ours");
    }

    [Fact]
    public async Task Of_two_persons_the_second_learns_of_it_and_keeps_what_was_typed()
    {
        var app = await database.App();
        var account = Payload.Fresh("t").ToLowerInvariant();
        var (first, second) = (await ConsoleClient.Of(app, ["compliance", "reader"], account, "First"), await ConsoleClient.Of(app, ["compliance", "reader"], account, "Second"));
        await first.Submit(await first.Get($"{Draft}?part=overview"), "/draft/names", ("name", "Ours"));
        var (own, other) = (await first.Get($"{Draft}?part=factors&row=cash"), await second.Get($"{Draft}?part=factors&row=cash"));
        (await first.Submit(own, "/draft/factor", ("default", "7"))).ShouldBeOk();

        var late = await second.Submit(other, "/draft/factor", ("name", "Mostly cash"));
        late.Status.Should().Be(412);
        late.Text.Should().Contain("Another person changed this").And.Contain("If you save again");
        late.Page.QuerySelector("input[name=name]")!.GetAttribute("value").Should().Be("Mostly cash");
        late.Page.QuerySelectorAll("dl.facts div").Single(one => one.QuerySelector("dt")!.TextContent == "default").QuerySelector("dd")!.TextContent.Should().Be("7");
        Factor(await Document(first), "cash")["default"]!.GetValue<int>().Should().Be(7, "nothing was overwritten");
        (await second.Submit(late, "/draft/factor", ("default", "7"))).ShouldBeOk();
        Factor(await Document(first), "cash")["name"]!.GetValue<string>().Should().Be("Mostly cash");

        // The same for the cells of a table, and for a row that is gone.
        var table = await second.Get($"{Draft}?part=factors&family=activity");
        var row = await second.Get($"{Draft}?part=factors&row=cash");
        await first.Submit(await first.Get($"{Draft}?part=factors&family=activity"), "/draft/factors", ("do", "remove:cash"));
        late = await second.Submit(table, "/draft/factors", ("weight", "1"), ("weight", "2"), ("weight", "3"), ("weight", "4"));
        late.Status.Should().Be(412);
        late = await second.Submit(row, "/draft/factor", ("default", "9"));
        (late.Status, late.Text.Contains("saving adds it", StringComparison.Ordinal)).Should().Be((412, true));
        (await second.Submit(late, "/draft/factor")).ShouldBeOk();
        Factor(await Document(first), "cash")["default"]!.GetValue<int>().Should().Be(9);
    }

    [Fact]
    public async Task The_difference_names_each_row_and_a_failed_check_leads_to_its_row()
    {
        var client = await Author();
        var table = await client.Get($"{Draft}?part=factors&family=activity");
        table = await client.Submit(table, "/draft/factors", ("weight", "4000"), ("weight", "2000"), ("weight", "3000"), ("weight", "-1"));
        await client.Submit(table, "/draft/factors", ("do", "down:cash"));
        await client.Submit(await client.Get($"{Draft}?part=lists&new=on"), "/draft/list", ("id", "own"));

        var page = (await client.Get($"{Draft}?part=difference")).ShouldBeOk();
        page.Page.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Take(4).Select(one => one.TextContent.Trim()))).Should().Contain("factors/income-sources weight changed 1000 -1")
            .And.Contain(row => row.StartsWith("lists/own added (none)", StringComparison.Ordinal)).And.Contain(row => row == "factors moved cash, activity-types activity-types, cash").And.HaveCount(3);
        var checks = (await client.Get(Draft)).ShouldBeOk();
        var link = checks.Page.QuerySelectorAll("td a").First(one => one.TextContent.EndsWith("/weight", StringComparison.Ordinal)).GetAttribute("href")!;
        (await client.Get(link)).ShouldBeOk().Page.QuerySelector("input[name=id]")!.GetAttribute("value").Should().Be("income-sources");
        foreach (var part in new[] { "overview", "factors&family=customer", "factors&family=geography", "floors", "lists", "document" })
        {
            (await client.Get($"{Draft}?part={part}")).ShouldBeOk().Bytes.Length.Should().BeLessThan(30_000, part);
        }

        foreach (var wrong in new[] { "factors&row=nothing", "floors&row=pep", "floors&table=factors2&row=x", "checks&row=pep" })
        {
            (await client.Get($"{Draft}?part={wrong}")).Status.Should().Be(404, wrong);
        }
    }

    private async Task<ConsoleClient> Author() =>
        await ConsoleClient.Of(await database.App(), ["compliance", "reader"], Payload.Fresh("t").ToLowerInvariant(), "Author");

    private static async Task<JsonNode> Document(ConsoleClient client) =>
        JsonNode.Parse((await client.Get($"{Draft}?part=document")).ShouldBeOk().Page.QuerySelector("textarea")!.TextContent)!;

    // The stored draft is the shipped document with these changes and no others.
    private static async Task ShouldBe(ConsoleClient client, Action<JsonNode> change) =>
        JsonElement.DeepEquals(Element(await Document(client)), JsonElement.Parse(Changed(change))).Should().BeTrue((await Document(client)).ToJsonString());

    private static string Changed(Action<JsonNode> change)
    {
        var set = JsonNode.Parse(RuleSetDocuments.Default)!;
        change(set);
        return set.ToJsonString();
    }

    private static JsonElement Element(JsonNode node) => JsonElement.Parse(node.ToJsonString());

    private static JsonNode Factor(JsonNode set, string id) => set["factors"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == id)!;

    private static string Factors(JsonNode set) => string.Join(' ', set["factors"]!.AsArray().Select(one => one!["id"]));

    private static string Added(JsonNode set) => set["factors"]!.AsArray()[^1]!.ToJsonString();

    private static IEnumerable<string> Lines(JsonNode set, string id = "branch") => Factor(set, id)["mapping"]!.AsArray().Select(line => line!["points"]!.ToJsonString());

    private static AngleSharp.Dom.IElement Row(ConsoleAnswer page, string name) =>
        page.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")?.TextContent.Trim().StartsWith(name, StringComparison.Ordinal) == true);

    private static List<string> Names(ConsoleAnswer page) =>
        [.. page.Page.QuerySelector("table")!.QuerySelectorAll("tbody th").Select(one => one.ChildNodes.First(node => node.TextContent.Trim().Length > 0).TextContent.Trim())];
}
