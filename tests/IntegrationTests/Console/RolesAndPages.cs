using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Each role with each route of the console: only what the table of pages says is open.</summary>
public sealed class RolesAndPages(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_opens_the_pages_of_the_table_and_no_other(Role role)
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, [Codes<Role>.Of(role)], name: $"{role} of pages");
        var routes = ConsoleRouteEntry.Of(app).Where(route => !route.Page.IsForAnyone && !EndsSession(route)).ToList();
        foreach (var route in routes)
        {
            // The administrator of the default account administers the installation.
            var isOpen = route.Page.IsOpenTo([role], administersInstallation: role == Role.Administrator);
            var answer = route.Method == "GET" ? await client.Get(route.Path) : await client.Post(route.Path, ("_token", client.Person!.Token));
            (answer.Status == 403).Should().Be(!isOpen, "{0} as {1}: {2} {3}", route, role, answer.Status, answer.Body);
            answer.Status.Should().BeLessThan(500, "{0} as {1}: {2}", route, role, answer.Body);
        }

        routes.Count.Should().BeGreaterThan(8);
        var end = await client.Post("/console/account/sessions/end", ("_token", client.Person!.Token));
        end.Status.Should().Be(303, "each person may end the own sessions");
        (await client.Get("/console/account")).Status.Should().Be(303, "the session has ended");
    }

    [Fact]
    public async Task A_route_that_needs_a_fresh_sign_in_asks_for_it_and_no_other_does()
    {
        var clock = new MovingClock();
        var app = await database.Plain().Start(new AppChoices { Clock = clock, Settings = [("Authentication:People:FreshMinutes", "5")] });
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: "Stale everywhere");
        clock.Advance(TimeSpan.FromMinutes(6));
        var routes = ConsoleRouteEntry.Of(app).Where(route => !route.Page.IsForAnyone && !EndsSession(route) && route.Page.Title != "Confirm that it is you").ToList();
        foreach (var route in routes)
        {
            var answer = route.Method == "GET" ? await client.Get(route.Path) : await client.Post(route.Path, ("_token", client.Person!.Token));
            var asks = answer.Location?.Contains("/console/confirmation", StringComparison.Ordinal) == true
                || answer.Page.QuerySelector("form[action='/console/confirmation']") is not null;
            asks.Should().Be(route.NeedsFreshSignIn, "{0}: {1} {2}", route, answer.Status, answer.Location);
        }

        routes.Count(route => route.NeedsFreshSignIn).Should().BeGreaterThan(15);
    }

    [Fact]
    public async Task A_form_that_is_cut_short_or_has_parameters_or_files_too_many_is_rejected()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: "Defective forms");
        var token = ("_token", client.Person!.Token);
        var files = $"/console/cases/{Guid.Empty}/files";
        var part = "--x\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + client.Person.Token;

        (await client.SendBody(files, "multipart/form-data; boundary=x", System.Text.Encoding.ASCII.GetBytes(part))).Status.Should().Be(400, "it ends early");
        (await client.SendBody(files, "multipart/form-data", [1])).Status.Should().Be(400, "it has no boundary");
        (await client.Post($"/console/cases/{Guid.Empty}/claim?misspelt=1", token)).Status.Should().Be(400, "the address of an action has no parameters");
        (await client.Send(files, [("file", "a.png", [1]), ("file", "b.png", [1])], token)).Status.Should().Be(400, "two files");
        (await client.Send($"/console/cases/{Guid.Empty}/claim", [("file", "a.png", [1])], token)).Status.Should().Be(400, "the form has no file");
    }

    [Fact]
    public async Task A_person_without_a_session_is_led_to_the_sign_in()
    {
        var app = await database.Plain().App();
        foreach (var route in ConsoleRouteEntry.Of(app).Where(route => !route.Page.IsForAnyone))
        {
            var client = new ConsoleClient(app);
            var answer = route.Method == "GET" ? await client.Get(route.Path) : await client.Post(route.Path, ("comment", "half written"));
            if (route.Method == "GET")
            {
                (answer.Status, answer.Location).Should().Be((303, $"/console/sign-in?returnTo={Uri.EscapeDataString(route.Path)}"), "{0}", route);
            }
            else if (answer.Status != 400)
            {
                // The form is kept until the person has signed in.
                answer.ShouldBeOk().Page.QuerySelector("input[name=_resume]").Should().NotBeNull("{0}", route);
            }
        }
    }

    [Fact]
    public async Task A_form_without_the_token_of_the_session_is_rejected()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: "forged");
        foreach (var route in ConsoleRouteEntry.Of(app).Where(route => route.Method == "POST" && !route.Page.IsForAnyone))
        {
            (await client.Post(route.Path)).Status.Should().Be(403, "{0}", route);
            (await client.Post(route.Path, ("_token", "wrong"))).Status.Should().Be(403, "{0}", route);
        }
    }

    [Fact]
    public async Task Unknown_parameters_and_fields_are_rejected()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator", "documents"], name: "unknown");
        foreach (var route in ConsoleRouteEntry.Of(app))
        {
            var answer = route.Method == "GET"
                ? await client.Get($"{route.Path}?misspelt=1")
                : await client.Post(route.Path, ("_token", client.Person!.Token), ("misspelt", "1"));
            answer.Status.Should().Be(400, "{0}: {1}", route, answer.Body);
        }
    }

    private static bool EndsSession(ConsoleRouteEntry route) => route.Template == "/console/account/sessions/end";
}
