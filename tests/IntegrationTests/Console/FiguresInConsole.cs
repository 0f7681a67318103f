using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>The audit trail.</summary>
public sealed class FiguresInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_audit_trail_is_filtered_by_the_address_and_shows_what_a_change_changed()
    {
        var app = await database.App();
        var admin = await ConsoleClient.Of(app, ["administrator"], name: "Audited");
        var person = await Browser.Of(app, ["reader"], name: "Changed");
        var shown = (await admin.Get($"/console/people/{person.Id}")).ShouldBeOk();
        (await admin.Submit(shown, "/change", ("roles", "reader"), ("roles", "auditor"))).ShouldBeOk();

        var page = (await admin.Get("/console/audit?command=ChangePerson&user=Audited")).ShouldBeOk();
        page.Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle();
        page.Text.Should().Contain("""["reader"] → ["reader","auditor"]""").And.Contain("Entries: 1");
        (await admin.Get("/console/audit?outcome=FAILED&user=Audited")).Text.Should().Contain("No entry matches");
        (await admin.Get("/console/audit?outcome=nonsense")).Status.Should().Be(400);
        (await admin.Get("/console/audit?customerId=x")).Status.Should().Be(404);
        var auditor = await ConsoleClient.Of(app, ["auditor"], name: "Auditor of pages");
        (await auditor.Get("/console/audit?sort=number")).ShouldBeOk().Bytes.Length.Should().BeLessThan(30_000);
    }
}
