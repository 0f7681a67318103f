using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Privacy;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Privacy: the retention clock, holds, erasures with and without a second person, subject access.</summary>
public sealed class PrivacyInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string LongAgo = "2015-03-01";

    [Fact]
    public async Task A_due_customer_is_found_held_released_and_erased()
    {
        var app = await database.Plain().App();
        var id = await app.Closed(Payload.Fresh("E"), LongAgo);
        var officer = await ConsoleClient.Of(app, ["compliance"], name: "Privacy officer");
        var due = (await officer.Get("/console/privacy")).ShouldBeOk();
        due.Page.QuerySelector($"a[href='/console/customers/{id}/privacy']").Should().NotBeNull();
        var page = (await officer.Get($"/console/customers/{id}/privacy")).ShouldBeOk();
        page.Text.Should().Contain("Nothing: the customer is due.").And.Contain("the general one");

        var rejected = await officer.Submit(page, "/privacy/holds", ("reason", "Court order 7"), ("until", "2001-01-01"));
        rejected.Status.Should().Be(400);
        rejected.Page.QuerySelector("#field-until-error")!.TextContent.Should().Contain("Choose today or a later day.");
        rejected.Page.QuerySelector("#field-reason")!.TextContent.Should().Be("Court order 7", "what was entered stays");
        rejected.Page.QuerySelector("#erasure-reason")!.TextContent.Should().BeEmpty("it belongs to another form");

        page = (await officer.Submit(page, "/privacy/holds", ("reason", "Court order 7"))).ShouldBeOk();
        page.Text.Should().Contain("The hold is set.").And.Contain("Court order 7").And.Contain("Privacy officer").And.Contain("A legal hold stands.");
        (await officer.Get("/console/privacy/holds")).ShouldBeOk().Text.Should().Contain("Court order 7");
        var held = await officer.Submit(page, "/privacy/erasure", ("reason", "The person asked"));
        (held.Status, held.Text.Contains("A legal hold stands.", StringComparison.Ordinal)).Should().Be((409, true));
        page = (await officer.Submit(page, "/end", ("reason", "Lifted"))).ShouldBeOk();
        page.Text.Should().Contain("The hold is ended.").And.Contain("Lifted").And.Contain("Nothing: the customer is due.");

        var erased = (await officer.Submit(page, "/privacy/erasure", ("reason", "The person asked"))).ShouldBeOk();

        erased.Text.Should().Contain("The data of the customer is erased.").And.Contain("The person asked").And.Contain(id);
        (await officer.Get($"/console/customers/{id}/privacy")).Status.Should().Be(404);
        (await officer.Get($"/console/privacy/erasures?state=ERASED&customerId={id}")).ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle();
    }

    [Fact]
    public async Task Only_an_administrator_sees_the_field_to_overrule_and_may_send_it()
    {
        var app = await database.Plain().App();
        var externalId = Payload.Fresh("E");
        (await app.Post(Payload.Person(externalId))).ShouldBeOk();
        var path = $"/console/customers/{await app.IdOf(externalId)}/privacy";
        var officer = await ConsoleClient.Of(app, ["compliance"], name: "May not overrule");
        var page = (await officer.Get(path)).ShouldBeOk();
        page.Text.Should().Contain("The relationship has not ended.");
        page.Page.QuerySelector("[name=overruleReason]").Should().BeNull();
        (await officer.Submit(page, "/privacy/erasure", ("reason", "x"), ("overruleReason", "y"))).Status.Should().Be(403);

        var administrator = await ConsoleClient.Of(app, ["administrator"], name: "May overrule");
        page = (await administrator.Get(path)).ShouldBeOk();
        page.Page.QuerySelector("[name=overruleReason]").Should().NotBeNull();
        (await administrator.Submit(page, "/privacy/erasure", ("reason", "x"), ("overruleReason", "The regulator demands it"))).ShouldBeOk()
            .Text.Should().Contain("The regulator demands it");
    }

    [Fact]
    public async Task An_erasure_that_waits_is_approved_by_another_person_or_withdrawn()
    {
        var app = await database.Plain().Start(("Privacy:SecondPerson", "true"));
        var id = await app.Closed(Payload.Fresh("E"), LongAgo);
        var (first, second) = (await ConsoleClient.Of(app, ["compliance"], name: "First"), await ConsoleClient.Of(app, ["compliance"], name: "Second"));
        var path = $"/console/customers/{id}/privacy";

        var page = await first.Submit((await first.Get(path)).ShouldBeOk(), "/privacy/erasure", ("reason", "Asked by the person"));
        page.ShouldBeOk().Text.Should().Contain("The erasure waits for a second person.").And.Contain("Asked by the person");
        page.Page.QuerySelector($"form[action='{path}/erasure']").Should().BeNull("one request waits already");
        var own = await first.Submit(page, "/approval");
        (own.Status, own.Text.Contains("Another person", StringComparison.Ordinal)).Should().Be((409, true));
        (await first.Submit(page, "/withdrawal")).ShouldBeOk().Text.Should().Contain("The request is withdrawn.");

        await first.Submit((await first.Get(path)).ShouldBeOk(), "/privacy/erasure", ("reason", "Asked again"));
        var waiting = (await second.Get("/console/privacy/erasures?state=REQUESTED")).ShouldBeOk();
        var link = waiting.Page.QuerySelectorAll("tr[data-row]").Single(row => row.TextContent.Contains("Asked again", StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;
        var approved = await second.Submit((await second.Get(link)).ShouldBeOk(), "/approval");

        approved.ShouldBeOk().Text.Should().Contain("The data of the customer is erased.").And.Contain("Approved by");
        (await first.Get(path)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Subject_access_needs_a_purpose_and_is_audited()
    {
        var app = await database.Plain().App();
        var (externalId, lastName) = (Payload.Fresh("E"), "<Pavardė>");
        var id = await app.Closed(externalId, LongAgo, lastName: lastName);
        var officer = await ConsoleClient.Of(app, ["compliance"], name: "Reads it");
        var ask = (await officer.Get($"/console/customers/{id}/privacy/access")).ShouldBeOk();
        (await officer.Submit(ask, "/access", ("format", "page"))).Status.Should().Be(400);
        (await officer.Submit(ask, "/access", ("why", "audit"), ("format", "word"))).Status.Should().Be(400);

        var page = (await officer.Submit(ask, "/access", ("why", "customer_request"), ("format", "page"))).ShouldBeOk();
        var json = (await officer.Submit(ask, "/access", ("why", "audit"), ("format", "json"))).ShouldBeOk();

        page.Headers["Content-Security-Policy"].Should().StartWith("default-src 'none'");
        page.Body.Should().Contain("&lt;Pavard").And.NotContain("<Pavard").And.Contain(externalId);
        json.Headers["Content-Disposition"].Should().Contain("subject-access.json");
        JsonNode.Parse(json.Body)!["data"]!["customer"]!.AsArray().Should().ContainSingle();
        (await app.Audit($"customerId={id}")).ShouldBeOk().Items.Where(one => (string)one["command"]! == "GetSubjectAccess")
            .Select(one => one["details"]?["reason"]?.GetValue<string>()).Should().BeEquivalentTo("customer_request", "audit");
        var unknown = (await officer.Get($"/console/customers/{Guid.NewGuid()}/privacy/access")).ShouldBeOk();
        (await officer.Submit(unknown, "/access", ("why", "audit"), ("format", "json"))).Status.Should().Be(404);
    }
}
