using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Sign-in, invitation, account and sessions, in a browser without scripts.</summary>
public sealed class ConsoleSignIns(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_person_signs_in_with_password_and_code_and_comes_to_the_page_that_was_wanted()
    {
        var app = await database.App();
        var person = await Browser.Of(app, ["reader"], name: "Ona");
        var client = new ConsoleClient(app);
        var page = await client.Open("/console/customers?country=LT");
        page.Heading.Should().Be("Sign in");

        var wrong = await client.Submit(page, "/sign-in", ("email", person.Email), ("password", "not the password"));
        (wrong.Status, wrong.Text).Should().Match<(int, string)>(one => one.Item1 == 400 && one.Item2.Contains("is wrong"));
        wrong.Page.QuerySelector("input[name=email]")!.GetAttribute("value").Should().Be(person.Email, "what was entered stays");
        wrong.Page.QuerySelector("input[name=password]")!.HasAttribute("value").Should().BeFalse();
        var code = await client.Submit(wrong, "/sign-in", ("password", Browser.Password));
        (await client.Submit(code, "/sign-in/code", ("code", "000000"))).Status.Should().Be(400);
        var done = (await client.Submit(code, "/sign-in/code", ("code", person.Code()))).ShouldBeOk();

        done.Heading.Should().Be("Customers");
        done.Page.QuerySelector("#filter-country")!.GetAttribute("value").Should().Be("LT");
        (await client.Submit(done, "/sign-out")).Text.Should().Contain("You are signed out");
        (await client.Get("/console/customers")).Status.Should().Be(303);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/console")]
    [InlineData("/\\evil.example")]
    [InlineData("/consoles")]
    public async Task A_sign_in_leads_to_no_other_site(string returnTo)
    {
        var app = await database.App();
        var page = await new ConsoleClient(app).Get($"/console/sign-in?returnTo={Uri.EscapeDataString(returnTo)}");
        page.Page.QuerySelector("main input[name=returnTo]").Should().BeNull();
    }

    [Fact]
    public async Task An_invited_person_sets_password_and_codes_with_the_link()
    {
        var app = await database.App();
        var email = $"{Guid.NewGuid():N}@bank.example";
        var (_, token) = await Browser.Add(app, new() { Email = email, Name = email, Roles = ["auditor"], Accounts = ["default"] });
        var client = new ConsoleClient(app);
        var start = await client.Get("/console/invitation");
        (await client.Submit(start, "/invitation", ("token", "onbi_wrong"))).Status.Should().Be(409);

        // Without scripts the person pastes the whole link.
        var page = (await client.Submit(start, "/invitation", ("token", $"http://localhost:5080/console/invitation#{token}"))).ShouldBeOk();
        var secret = page.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var weak = await client.Submit(page, "/acceptance", ("password", "short"), ("code", "123456"));
        (weak.Status, weak.Page.QuerySelectorAll(".errors li").Length).Should().Be((400, 2));
        var code = Totp.CodeOf(secret, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var done = (await client.Submit(weak, "/acceptance", ("password", Browser.Password), ("code", code))).ShouldBeOk();

        done.Page.QuerySelector(".who")!.TextContent.Should().Contain(email);
    }

    [Fact]
    public async Task The_first_administrator_begins_with_the_printed_link()
    {
        await using var empty = new SqliteDatabase();
        var app = await empty.Start();
        await using var scope = app.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().NewToken())!;
        var client = new ConsoleClient(app);
        var page = await client.Submit(await client.Get("/console/invitation"), "/invitation", ("token", token));
        var secret = page.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        var done = await client.Submit(
            page, "/acceptance", ("name", "Ieva"), ("email", "ieva@bank.example"), ("password", Browser.Password), ("code", Totp.CodeOf(secret, DateTimeOffset.UtcNow)));

        done.ShouldBeOk().Text.Should().Contain("Welcome");
        done.Heading.Should().Be("Work");
    }

    [Fact]
    public async Task A_form_that_meets_an_ended_session_is_sent_after_the_sign_in()
    {
        var app = await database.App();
        var client = await ConsoleClient.Of(app, ["reader"], name: "Ended");
        var page = await client.Get("/console/account");
        var cookie = client.Person!.Cookie;
        (await client.Person.Send(HttpMethod.Delete, "/onboarding/v1/session")).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        client.Keep(cookie);

        var kept = (await client.Submit(page, "/account/shortcuts")).ShouldBeOk();
        kept.Heading.Should().Be("Sign in");
        var code = await client.Submit(kept, "/sign-in", ("email", client.Person.Email), ("password", Browser.Password));
        var again = await client.Submit(code, "/sign-in/code", ("code", client.Person.Code()));
        again.Heading.Should().Be("Send what you had entered");
        var done = await client.Submit(again, "/account/shortcuts");

        done.ShouldBeOk().Text.Should().Contain("Saved.");
    }

    [Fact]
    public async Task A_person_sees_and_ends_own_sessions_and_chooses_language_and_shortcuts()
    {
        var app = await database.App();
        var client = await ConsoleClient.Of(app, ["reader"], name: "Sessions");
        var other = new ConsoleClient(app);
        var page = await client.Get("/console/account");
        page.Page.QuerySelectorAll("tbody tr").Should().HaveCount(1);
        var lithuanian = await client.Submit(page, "/language", ("language", "lt"));
        (lithuanian.Page.DocumentElement.GetAttribute("lang"), lithuanian.Heading).Should().Be(("lt", "Mano paskyra"));
        var off = await client.Submit(lithuanian, "/account/shortcuts", ("shortcuts", ""));
        off.Page.Body!.GetAttribute("data-shortcuts").Should().Be("off");

        // The same person in another browser.
        var code = await other.Submit(await other.Get("/console/sign-in"), "/sign-in", ("email", client.Person!.Email), ("password", Browser.Password));
        (await other.Submit(code, "/sign-in/code", ("code", client.Person.Code()))).ShouldBeOk();
        (await client.Get("/console/account")).Page.QuerySelectorAll("tbody tr").Should().HaveCount(2);
        (await client.Submit(off, "/account/sessions/end")).Heading.Should().Be("Prisijungti");
        (await client.Get("/console/account")).Status.Should().Be(303);
        (await other.Get("/console/account")).Status.Should().Be(303, "all sessions have ended");
    }
}
