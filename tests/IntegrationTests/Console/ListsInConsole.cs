using System.Text;
using System.Text.Json;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Screening lists with uploads, self-tests, and imports with rejected records.</summary>
public sealed class ListsInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Content = "id,type,name,aliases,birthDate,countries\nw1,INDIVIDUAL,Ludmila Sorokina,,1971-04-02,BY\n";

    [Fact]
    public async Task A_list_is_defined_uploaded_compared_and_retired()
    {
        var client = await ConsoleClient.Of(await database.App(), ["administrator"], name: "Lists");
        var key = Payload.Fresh("l").ToLowerInvariant();
        var page = (await client.Get("/console/lists")).ShouldBeOk();
        (await client.Submit(page, "/lists/new", ("key", key), ("name", "Watch"), ("threshold", "high"))).Status.Should().Be(400);
        var defined = await client.Submit(
            page, "/lists/new", ("key", key), ("name", "Watch"), ("process", "INTERNAL_LIST"), ("format", "core-csv"), ("threshold", "0,8"));
        defined.ShouldBeOk().Text.Should().Contain("Saved.").And.Contain("empty");

        (await client.Upload(defined, "/versions", "list.csv", [])).Status.Should().Be(400);
        (await client.Upload(defined, "/versions", "list.csv", "<html>"u8.ToArray())).Status.Should().Be(422);
        var imported = await client.Upload(defined, "/versions", "list.csv", Encoding.UTF8.GetBytes(Content));
        imported.ShouldBeOk().Text.Should().Contain("The version is in force.").And.Contain("current");
        (await client.Upload(defined, "/versions", "list.csv", Encoding.UTF8.GetBytes(Content))).Text.Should().Contain("that of the version in force");
        imported = await client.Upload(defined, "/versions", "list.csv", Encoding.UTF8.GetBytes(Content + "w2,INDIVIDUAL,Karim Tahir,,,\n"));
        var difference = (await client.Get(imported.Page.QuerySelector("a[href*='/difference']")!.GetAttribute("href")!)).ShouldBeOk();
        difference.Text.Should().Contain("Added: 1, changed: 0, removed: 0").And.Contain("w2");

        var test = await client.Submit(await client.Get("/console/self-tests"), "/self-tests/new", ("entries", "10"));
        test.ShouldBeOk().Heading.Should().Be("Self-test");
        var report = client.LastPath;
        var done = await Eventually.Value(() => client.Get(report), one => one.Text.Contains("Kinds of alterations"));
        done.ShouldBeOk().Bytes.Length.Should().BeLessThan(30_000);

        var reader = await ConsoleClient.Of(await database.App(), ["reader"], name: "Reads lists");
        (await reader.Get($"/console/lists/{key}")).ShouldBeOk().Page.QuerySelector("main form[method=post]").Should().BeNull();
        (await client.Submit(imported, "/retirement")).ShouldBeOk().Text.Should().NotContain(key);
        (await client.Get($"/console/lists/{key}")).ShouldBeOk().Text.Should().Contain("retired");
    }

    [Fact]
    public async Task A_large_upload_of_a_stranger_is_rejected_before_it_is_read()
    {
        var client = await ConsoleClient.Of(await database.App(), ["reader"], name: "No uploads");
        (await client.Send("/console/lists/any/versions", "big.csv", new byte[1 << 20], ("_token", client.Person!.Token))).Status.Should().Be(413);
    }

    [Fact]
    public async Task An_import_shows_its_rejected_records_and_they_are_downloaded()
    {
        var app = await database.App();
        var number = await Import(app);
        var client = await ConsoleClient.Of(app, ["reader"], name: "Imports");
        (await client.Get("/console/imports?finished=true")).ShouldBeOk().Text.Should().Contain("customers.ndjson");

        var page = (await client.Get($"/console/imports/{number}")).ShouldBeOk();
        page.Text.Should().Contain("Rejected records: 1").And.Contain("Duration").And.Contain("Reasons of rejections");
        page.Page.QuerySelectorAll("#reasons tbody tr").Should().ContainSingle().Which.QuerySelector("td:last-child")!.TextContent.Trim()
            .Should().Be("1");
        var csv = (await client.Get(page.Page.QuerySelector("a[download]")!.GetAttribute("href")!)).ShouldBeOk();
        csv.Headers["Content-Disposition"].Should().Be($"attachment; filename=\"import-{number}-rejected.csv\"");
        csv.Body.TrimStart('\uFEFF').Should().StartWith("position,externalId,communicationNumber,code,path,message\r\n0,");
        (await client.Get("/console/imports/999999")).Status.Should().Be(404);
        (await client.Get("/console/imports/999999/rejected-records")).Status.Should().Be(404);
    }

    internal static async Task<long> Import(OnboardingApp app)
    {
        var account = new AccountId("default");
        var run = (ImportItem)(await app.SendAs(account, new BeginImport(new string('a', 64), "customers.ndjson", false)))!;
        var draft = Payload.Person(Payload.Fresh("X")).With("entityType", "NOTHING").Deserialize<PlainBody>(JsonSerializerOptions.Web)!.Draft;
        await app.SendAs(account, new RegisterBatch([new(draft, Updates: true)], new(run.Number, 0)));
        await app.SendAs(account, new FinishImport(run.Number));
        return run.Number;
    }
}
