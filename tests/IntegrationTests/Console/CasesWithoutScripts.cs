using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Officers work on cases in a browser without scripts: plain forms with the token of the session.</summary>
public sealed class CasesWithoutScripts(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task An_officer_takes_the_next_case_reads_why_and_decides_it()
    {
        var app = await database.Plain().App();
        await CaseCalls.OpenCase(app);
        var client = await ConsoleClient.Of(app, ["compliance", "reader"], name: "Ieva");
        var work = (await client.Open("/console")).ShouldBeOk();
        work.Heading.Should().Be("Work");
        work.Text.Should().Contain("Unassigned");

        var page = (await client.Submit(work, "/next")).ShouldBeOk();
        page.Text.Should().Contain("The case is yours.").And.Contain("Politically exposed: 100 of 100 points").And.Contain("therefore at least");
        page.Page.QuerySelectorAll("svg[role=img]").Should().NotBeEmpty();
        (await client.Get(page.Page.QuerySelectorAll("a").First(link => link.TextContent == "Recompute").GetAttribute("href")!)).Text.Should().Contain("✓");
        var wrong = await client.Submit(page, "/decision", ("decision", "ACCEPTED"), ("comment", "half written"), ("groundCode", "nonsense"));
        (wrong.Status, wrong.Page.QuerySelector("textarea[name=comment]")!.TextContent).Should().Be((400, "half written"));
        var done = await client.Submit(wrong, "/decision", ("decision", "ACCEPTED"), ("groundCode", CaseCalls.Ground));

        done.ShouldBeOk().Text.Should().Contain("The decision is recorded.").And.Contain("half written").And.Contain("Ieva");
    }

    [Fact]
    public async Task A_level_below_the_floor_cannot_be_chosen_and_a_changed_case_is_not_decided_by_an_old_page()
    {
        var app = await database.Plain().App();
        var (path, client) = await Case(app, "Floor");
        var page = await client.Get(path);
        page.Page.QuerySelectorAll("select[name=level] option[disabled]").Select(option => option.GetAttribute("value")).Should().Equal("NONE", "LOW", "MEDIUM");

        var below = await client.Submit(page, "/decision", ("decision", "ACCEPTED"), ("level", "LOW"), ("reason", "known"), ("until", "2999-12-31"));
        (below.Status, below.Text).Should().Match<(int, string)>(one => one.Item1 == 409 && one.Item2.Contains("A floor applies"));
        await client.Submit(page, "/claim");
        (await client.Submit(page, "/decision", ("decision", "REJECTED"))).Status.Should().Be(412);
        (await client.Submit(await client.Get(path), "/decision", ("decision", "REJECTED"))).ShouldBeOk().Text.Should().Contain("recorded");
    }

    [Fact]
    public async Task Two_persons_propose_send_back_and_approve()
    {
        var app = await database.Plain().Start(("Risk:SecondPairOfEyes:0", "HIGH"));
        var (path, one) = await Case(app, "Proposer");
        var two = await ConsoleClient.Of(app, ["compliance"], name: "Approver");
        var proposed = await one.Submit(await one.Get(path), "/decision", ("decision", "ACCEPTED"));
        proposed.Text.Should().Contain("Proposed by Proposer");
        (await one.Submit(proposed, "/approval")).Status.Should().Be(409);
        (await two.Submit(await two.Get(path), "/send-back")).ShouldBeOk().Text.Should().Contain("sent back");
        await one.Submit(await one.Get(path), "/decision", ("decision", "ACCEPTED"));
        var approved = await two.Submit(await two.Get(path), "/approval");

        approved.ShouldBeOk().Text.Should().Contain("Approver");
        (await one.Submit(proposed, "/approval")).Status.Should().Be(412, "the page is old");
        var completed = await one.Get(path);
        completed.Page.QuerySelector("form[action$='/reopening'] input[name=_version]").Should().NotBeNull();
        (await one.Submit(completed, "/reopening", ("reopenReason", "old"), ("_version", "1"))).Status.Should().Be(412, "the case has another version");
        var reopened = await one.Submit(completed, "/reopening", ("reopenReason", "new facts"));
        reopened.ShouldBeOk().Text.Should().Contain("reopened");
    }

    [Fact]
    public async Task Notes_items_and_files_are_added_and_a_file_is_opened_with_a_reason()
    {
        var app = await database.Plain().App();
        var (path, client) = await Case(app, "Notes", "documents");
        (await client.Submit(await client.Get(path), "/notes", ("text", "called <b>the</b> client"))).Body.Should().Contain("called &lt;b&gt;the&lt;/b&gt; client");
        (await client.Submit(await client.Get(path), "/information-requests", ("request", "a passport"), ("dueOn", "2999-01-01"))).Text.Should().Contain("a passport");
        var closed = await client.Submit(await client.Get(path), "/closing", ("itemComment", "came"));
        closed.ShouldBeOk().Text.Should().Contain("The item is closed.");
        (await client.Submit(await client.Get(path), "/information-requests", ("request", "x"), ("dueOn", "yesterday"))).Status.Should().Be(400);

        await client.Submit(await client.Get(path), "/information-requests", ("request", "one"), ("dueOn", "2999-01-01"));
        var two = await client.Submit(await client.Get(path), "/information-requests", ("request", "two"), ("dueOn", "2999-01-01"));
        var wrong = await client.Submit(two, "/closing", ("itemComment", "\u0001"));
        wrong.Status.Should().Be(400);
        wrong.Page.QuerySelectorAll("[aria-invalid]").Should().ContainSingle().Which.GetAttribute("name").Should().Be("itemComment");

        var png = ContentCalls.Png();
        (await client.Upload(await client.Get(path), "/files", "photo.png", [], "file")).Status.Should().Be(400, "the file is empty");
        (await client.Upload(await client.Get(path), "/files", "text.png", "no picture"u8.ToArray(), "file")).Status.Should().Be(400);
        (await client.Upload(await client.Get(path), "/files", "photo.png", png, "files")).Status.Should().Be(400, "there is no such field");
        var added = (await client.Upload(await client.Get(path), "/files", "photo.png", png, "file")).ShouldBeOk();
        var file = added.Page.QuerySelectorAll("main a[href*='/files/']").Single(link => link.TextContent == "photo.png").GetAttribute("href")!;
        (await client.Submit(await client.Get(file), file)).Status.Should().Be(400, "the reason is missing");
        var opened = await client.Submit(await client.Get(file), file, ("why", "decision"));
        opened.ShouldBeOk().Bytes.Should().Equal(png);
        opened.Headers["Content-Disposition"].Should().NotBeNullOrEmpty();
        (await (await ConsoleClient.Of(app, ["compliance", "reader"], name: "No contents")).Get(file)).Status.Should().Be(403);
    }

    [Fact]
    public async Task Several_cases_are_claimed_at_once_and_filters_are_in_the_address()
    {
        var app = await database.Plain().App();
        var (path, client) = await Case(app, "Together");
        var (other, _) = await Case(app, "Together two");
        var list = await client.Get("/console/cases?level=HIGH&sort=-number");
        list.Page.QuerySelector("#filter-level option[selected]")!.GetAttribute("value").Should().Be("HIGH");
        (await client.Submit(list, "/together", ("action", "claim"))).Status.Should().Be(409, "no row is ticked");
        var done = await client.Submit(
            list, "/together", ("action", "claim"), ("ids", path.Split('/')[^1]), ("ids", other.Split('/')[^1]), ("list", "/console/cases?claimedBy=Together"));

        done.ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Should().HaveCount(2);
        (await client.Get("/console/cases?level=nonsense")).Status.Should().Be(400);
        (await client.Get("/console/cases?unassigned=yes")).Status.Should().Be(400);

        var gone = Guid.NewGuid().ToString();
        var some = await client.Submit(
            list, "/together", ("action", "release"), ("ids", path.Split('/')[^1]), ("ids", gone), ("list", "/console/cases?level=HIGH"));
        some.Status.Should().Be(409);
        some.Text.Should().Contain(gone).And.Contain("There is no such case").And.Contain("Changed: 1");
        some.Page.QuerySelector("#filter-level option[selected]")!.GetAttribute("value").Should().Be("HIGH", "the list is that of the form");
        (await client.Submit(list, "/together", ("action", "claim"), ("ids", gone), ("list", "/console/cases?misspelt=1"))).Status.Should().Be(400);
        (await client.Submit(list, "/together", ("action", "steal"), ("ids", gone))).Status.Should().Be(409);
    }

    [Fact]
    public async Task A_case_of_another_account_is_not_found()
    {
        var app = await database.Plain().App();
        var (path, _) = await Case(app, "Here");
        var stranger = await ConsoleClient.Of(app, ["compliance", "reader"], "other", "There");

        (await stranger.Get(path)).Status.Should().Be(404);
        (await stranger.Post($"{path}/claim", ("_token", stranger.Person!.Token))).Status.Should().Be(404);
        var id = Regex.Match((await (await ConsoleClient.Of(app, ["compliance", "reader"], name: "Here too")).Get(path)).Body, "/console/customers/([0-9a-f-]{36})").Groups[1].Value;
        foreach (var section in new[] { "", "/questionnaire", "/parties", "/versions", "/requests", "/events", "/audit", "/assessments", "/evidence" })
        {
            (await stranger.Get($"/console/customers/{id}{section}")).Status.Should().Be(404, section);
        }
    }

    [Fact]
    public async Task An_old_sign_in_is_confirmed_and_the_decision_is_not_lost()
    {
        var clock = new MovingClock();
        var app = await database.Plain().Start(new AppChoices { Clock = clock, Settings = [("Authentication:People:FreshMinutes", "5")] });
        var (path, client) = await Case(app, "Stale");
        var page = await client.Get(path);
        clock.Advance(TimeSpan.FromMinutes(6));

        var confirmation = await client.Submit(page, "/decision", ("decision", "REJECTED"), ("comment", "written long ago"));
        confirmation.Heading.Should().Be("Confirm that it is you");
        var send = await client.Submit(confirmation, "/confirmation", ("password", Browser.Password), ("code", client.Person!.Code()));
        send.Text.Should().Contain("written long ago");
        var done = await client.Submit(send, "/decision");

        done.ShouldBeOk().Text.Should().Contain("recorded").And.Contain("written long ago");
    }

    internal static async Task<(string Path, ConsoleClient Client)> Case(OnboardingApp app, string name, params string[] more)
    {
        var path = await CaseCalls.OpenCase(app);
        return (path.Replace("/onboarding/v1", "/console", StringComparison.Ordinal), await ConsoleClient.Of(app, ["compliance", "reader", .. more], name: name));
    }
}
