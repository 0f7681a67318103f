using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Customers.Documents;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using Onboarding.IntegrationTests.Dialects.Plain;
using Onboarding.IntegrationTests.Notifications;
using Onboarding.IntegrationTests.Privacy;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;

namespace Onboarding.IntegrationTests.Console;

/// <summary>
/// The rules of pages on pages with data: a person follows the links from page to page, as far as they lead, once for each route. The paths of
/// <see cref="PageRules"/> lead to no object, so their pages are mostly errors.
/// </summary>
public sealed class PagesOfData(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Each_page_of_an_object_is_reached_by_links_and_obeys_the_rules()
    {
        var app = await database.Plain().Start(NotificationCalls.Settings());
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: "Follows links");
        await Fill(app, client);
        var routes = ConsoleRouteEntry.Of(app).Where(route => route.Method == "GET" && !route.Page.IsForAnyone).ToList();
        var (seen, next) = (new HashSet<string>(), new Queue<string>(["/console"]));
        while (next.TryDequeue(out var address))
        {
            // The routes with fewest parameters first: /webhooks/deliveries is no webhook.
            var route = routes.Where(one => one.Matches(address.Split('?', '#')[0])).MinBy(one => one.Template.Count(letter => letter == '{'));
            if (route is null || !seen.Add(route.Template))
            {
                continue;
            }

            var answer = (await client.Open(address)).ShouldBeOk();
            if (!answer.Headers["Content-Type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            // The evidence page is complete, so it may be longer.
            PageRules.Check(answer, "en", address, maxBytes: route.Template.EndsWith("/evidence", StringComparison.Ordinal) ? int.MaxValue : 30_000);
            foreach (var link in answer.Page.QuerySelectorAll("main a[href^='/console'], nav a[href^='/console']"))
            {
                next.Enqueue(link.GetAttribute("href")!);
            }
        }

        // The pages of uploaded files are tested with the dialect that reads such files.
        string.Join(' ', routes.Where(route => route.HasParameters).Select(route => route.Template).Except(seen).Where(route => !IsOfUpload(route)))
            .Should().BeEmpty();
    }

    [Fact]
    public async Task The_evidence_page_has_the_questionnaire_and_needs_both_roles()
    {
        var app = await database.Plain().App();
        var externalId = Payload.Fresh("E");
        var draft = Payload.Person(externalId).Deserialize<PlainBody>(JsonSerializerOptions.Web)!.Draft;
        var profile = draft.Profile! with { Questionnaire = new() { Declarations = new() { IsActualAddressDeclared = true } } };
        await app.SendAs(new("default"), new CreateCustomer(draft with { Profile = profile }));
        var path = $"/console/customers/{await app.IdOf(externalId)}/evidence";
        var page = (await (await ConsoleClient.Of(app, ["reader", "compliance"], name: "Proves")).Get(path)).ShouldBeOk();

        page.Page.QuerySelectorAll("details[open] > summary").Select(one => one.TextContent.Trim()).Should().Contain("Questionnaire");
        page.Text.Should().NotContain("are shown.", "nothing is cut");
        foreach (var role in new[] { "reader", "compliance" })
        {
            (await (await ConsoleClient.Of(app, [role], name: $"Proves as {role}")).Get(path)).Status.Should().Be(403, role);
        }
    }

    private static bool IsOfUpload(string route) => route.StartsWith("/console/imports/", StringComparison.Ordinal)
        && (route.Contains("/uploads/", StringComparison.Ordinal) || route.EndsWith("/rejected-lines", StringComparison.Ordinal));

    private static async Task Fill(OnboardingApp app, ConsoleClient client)
    {
        var (first, last) = (ScreeningCalls.FreshName(), ScreeningCalls.FreshName());
        var list = await app.NewList("SANCTIONS", $"e1,{first} {last},,LT");
        await app.ImportList(list, $"e1,{first} {last},,LT", "e2,Other Name,,LV");
        var externalId = Payload.Fresh("L");
        var path = await CaseCalls.OpenCase(
            app, request => app.Post(request), Payload.Person(externalId).With("isPEP", true).With("firstName", first).With("lastName", last));
        var id = await app.IdOf(externalId);
        var screening = new JsonObject { ["processes"] = new JsonArray("SANCTIONS") };
        ((int)(await app.Send(HttpMethod.Post, $"/onboarding/v1/customers/{id}/screenings", body: screening)).Status).Should().Be(202);
        await Eventually.Value(async () => await app.Hits(id), hits => hits.Count > 0);
        await ListsInConsole.Import(app);

        var ofCase = await client.Get(path.Replace("/onboarding/v1", "/console", StringComparison.Ordinal));
        (await client.Upload(ofCase, "/files", "photo.png", ContentCalls.Png(), "file")).ShouldBeOk();
        (await client.Submit(await client.Get("/console/clients"), "/clients/new", ("name", "Linked"), ("dialects", "core"), ("roles", "reader"))).ShouldBeOk();
        var webhook = await client.Submit(await client.Get("/console/webhooks"), "/webhooks/new", ("url", "http://127.0.0.1:9/"), ("types", "*"));
        await client.Submit(await client.Get(webhook.Page.QuerySelector("main a.button")!.GetAttribute("href")!), "/ping");
        (await client.Submit(await client.Get("/console/rules/default/draft?part=document"), "/draft")).ShouldBeOk();
        (await client.Submit(await client.Get("/console/self-tests"), "/self-tests/new", ("entries", "10"))).ShouldBeOk();
        await Eventually.Value(() => client.Get(client.LastPath), one => one.Text.Contains("Kinds of alterations", StringComparison.Ordinal));
        await app.Keep(id, ContentCalls.NewDocument(), DocumentPurpose.Front, ContentCalls.Png());
        (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = "A court demands the data" })).ShouldBe201();
        (await app.Erase(await app.Closed(Payload.Fresh("E"), "2015-03-01"))).ShouldBeOk();
        await app.Closed(Payload.Fresh("E"), "2015-03-01");
    }
}
