using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>Persons, API clients, classifiers, settings and health on the pages.</summary>
public sealed class AdministrationInConsole(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_person_is_added_invited_changed_and_deactivated()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator"], name: "Adds people");
        var email = $"{Guid.NewGuid():N}@bank.example";
        var list = (await client.Get("/console/people")).ShouldBeOk();
        var wrong = await client.Submit(list, "/people/new", ("name", "Rasa"), ("email", "no address"), ("roles", "reader"));
        (wrong.Status, wrong.Page.QuerySelector("input[name=name]")!.GetAttribute("value")).Should().Be((400, "Rasa"));

        var added = (await client.Submit(wrong, "/people/new", ("email", email))).ShouldBeOk();
        added.Page.QuerySelector("code.secret")!.TextContent.Should().Contain("/console/invitation#");
        var path = added.Page.QuerySelector("main a.button")!.GetAttribute("href")!;
        var page = (await client.Get(path)).ShouldBeOk();
        page.Page.QuerySelectorAll("input[name=roles][checked]").Select(box => box.GetAttribute("value")).Should().Equal("reader");

        var changed = await client.Submit(page, "/change", ("roles", "operator"), ("roles", "documents"));
        changed.ShouldBeOk().Text.Should().Contain("Saved.").And.Contain("Roles that wait for a second administrator");
        (await client.Submit(page, "/change", ("name", "Other"))).Status.Should().Be(412, "the page is old");
        (await client.Submit(changed, "/approval")).Status.Should().Be(409, "another person approves");
        var second = await ConsoleClient.Of(app, ["administrator", "documents"], name: "Approves people");
        var shown = await second.Get(path);
        await client.Submit(await client.Get(path), "/change", ("roles", "operator"), ("roles", "documents"), ("name", "Rasa Two"));
        (await second.Submit(shown, "/approval")).Status.Should().Be(412, "another person changed what was proposed");
        (await second.Submit(await second.Get(path), "/approval")).ShouldBeOk().Text.Should().NotContain("Roles that wait");
        (await client.Submit(await client.Get(path), "/invitation")).Status.Should().Be(409, "the administrator lacks a role of the person");
        (await second.Submit(await second.Get(path), "/invitation")).ShouldBeOk().Page.QuerySelector("code.secret").Should().NotBeNull();
        var inactive = await client.Submit(await client.Get(path), "/deactivation");
        inactive.ShouldBeOk().Text.Should().Contain("inactive");
        (await client.Submit(inactive, "/activation")).ShouldBeOk().Text.Should().Contain("active");
    }

    [Fact]
    public async Task A_person_of_another_account_is_not_found()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator"], Payload.Fresh("o").ToLowerInvariant(), "Other administrator");
        var here = await ConsoleClient.Of(app, ["reader"], name: "Here only");

        (await client.Get($"/console/people/{here.Person!.Id}")).Status.Should().Be(404);
        (await client.Post($"/console/people/{here.Person.Id}/deactivation", ("_token", client.Person!.Token))).Status.Should().Be(404);
        (await client.Get("/console/settings")).Status.Should().Be(403);
        (await client.Post("/console/classifiers/country/new", ("_token", client.Person.Token), ("code", "QX"))).Status.Should().Be(403);
    }

    [Fact]
    public async Task A_client_is_added_changed_gets_keys_and_is_revoked()
    {
        var client = await ConsoleClient.Of(await database.Plain().App(), ["administrator"], name: "Adds clients");
        var list = (await client.Get("/console/clients")).ShouldBeOk();
        (await client.Submit(list, "/clients/new", ("name", "Core bank"))).Status.Should().Be(400, "a client needs a dialect");

        var added = (await client.Submit(list, "/clients/new", ("name", "Core bank"), ("dialects", "core"), ("roles", "reader"), ("secretDays", "90"))).ShouldBeOk();
        var secret = added.Page.QuerySelector("code.secret")!.TextContent;
        var path = added.Page.QuerySelector("main a.button")!.GetAttribute("href")!;
        var page = (await client.Get(path)).ShouldBeOk();
        page.Bytes.Length.Should().BeLessThan(30_000);
        page.Body.Should().NotContain(secret);

        var changed = await client.Submit(page, "/change", ("dialects", "core"), ("roles", "operator"), ("allowedAddresses", "10.0.0.0/8\n192.0.2.1"));
        changed.ShouldBeOk().Page.QuerySelector("textarea[name=allowedAddresses]")!.TextContent.Should().Be("10.0.0.0/8\n192.0.2.1");
        (await client.Submit(changed, "/change", ("dialects", "core"), ("allowedAddresses", "nowhere"))).Status.Should().Be(400);
        var wrongDay = await client.Submit(changed, "/keys", ("keyName", "Night job"), ("expiresOn", "tomorrow"));
        (wrongDay.Status, wrongDay.Page.QuerySelector("#field-expiresOn")!.GetAttribute("aria-invalid")).Should().Be((400, "true"));
        wrongDay.Page.QuerySelector("#field-name")!.GetAttribute("value").Should().Be("Core bank", "another form was sent");
        var key = await client.Submit(changed, "/keys", ("keyName", "Night job"), ("expiresOn", "2999-01-01"));
        key.ShouldBeOk().Page.QuerySelector("code.secret")!.TextContent.Should().NotBeEmpty();
        var withKey = await client.Get(path);
        withKey.Text.Should().Contain("Night job");
        var revoked = await client.Submit(withKey, "/revocation");
        revoked.ShouldBeOk().Text.Should().Contain("It is revoked.");
        var rotated = await client.Submit(revoked, "/secret", ("overlapHours", "1"));
        rotated.ShouldBeOk().Page.QuerySelector("code.secret")!.TextContent.Should().NotBe(secret);
        var gone = await client.Submit(await client.Get(path), $"{path["/console".Length..]}/revocation");
        gone.ShouldBeOk().Text.Should().Contain("revoked");
        (await client.Submit(gone, "/secret")).Status.Should().Be(409);
    }

    [Fact]
    public async Task Codes_have_names_in_the_language_of_the_person()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, ["administrator"], name: "Names of codes");
        (await client.Get("/console/classifiers/incomeSourceType?q=SEASONAL")).ShouldBeOk().Text.Should().Contain("Seasonal activities");
        client.Keep("onboarding-language=lt");
        (await client.Get("/console/classifiers/country?q=Lietuva")).ShouldBeOk().Page.QuerySelectorAll("tr[data-row]").Should().ContainSingle().Which.TextContent.Should().Contain("LT");
        (await client.Get("/console/classifiers/currency/code?code=EUR")).ShouldBeOk().Text.Should().Contain("Euras");

        var externalId = Payload.Fresh("N");
        (await app.Post(Payload.Person(externalId).With("citizenshipCountry", "LT"))).ShouldBeOk();
        (await client.Get($"/console/customers/{await app.IdOf(externalId)}")).ShouldBeOk().Text.Should().Contain("LT – Lietuva");

        // A name that an administrator gave is the same in each language.
        await client.Submit(await client.Get("/console/classifiers/addressType/code?code=RESIDENCE"), "/name", ("name", "Home"));
        (await client.Get("/console/classifiers/addressType")).Text.Should().Contain("Home").And.Contain("Buveinė").And.NotContain("Gyvenamoji vieta");
    }

    [Fact]
    public async Task A_code_is_added_renamed_retired_and_used_again()
    {
        var client = await ConsoleClient.Of(await database.Plain().App(), ["administrator"], name: "Codes");
        (await client.Get("/console/classifiers")).ShouldBeOk().Text.Should().Contain("currency");
        var page = (await client.Get("/console/classifiers/currency?q=EUR")).ShouldBeOk();
        page.Page.QuerySelectorAll("tr[data-row]").Length.Should().BeGreaterThan(0);

        var added = (await client.Submit(page, "/new", ("code", "Q/1 &"), ("name", "A new one"))).ShouldBeOk();
        added.Heading.Should().Be("A new one");
        (await client.Submit(await client.Get("/console/classifiers/currency"), "/new", ("code", "Q/1 &"))).Status.Should().Be(409);
        var renamed = await client.Submit(added, "/name", ("name", "Renamed"));
        renamed.ShouldBeOk().Heading.Should().Be("Renamed");
        (await client.Submit(added, "/name", ("name", "Lost"))).Status.Should().Be(412, "the page is old");
        var named = await client.Submit(renamed, "/name", ("name", "Cases"));
        client.Keep("onboarding-language=lt");
        (await client.Get(client.LastPath)).Heading.Should().Be("Cases", "a name of the data is not translated");
        client.Keep("onboarding-language=en");
        var retired = await client.Submit(named, "/retirement");
        retired.ShouldBeOk().Text.Should().Contain("retired");
        (await client.Submit(retired, "/new")).ShouldBeOk().Text.Should().Contain("in use");
        var wrong = await client.Submit(await client.Get("/console/classifiers/country?q=LT"), "/new", ("code", "Q/1"));
        wrong.Status.Should().Be(400);
        wrong.Text.Should().Contain("two capital letters").And.NotContain("used before", "the code is none of an authenticator app");
        wrong.Page.QuerySelector("form.filters")!.GetAttribute("action").Should().Be("/console/classifiers/country", "the page is that of the form");
        wrong.Page.QuerySelector("a[rel=next]")!.GetAttribute("href").Should().StartWith("/console/classifiers/country?after=");
        (await client.Get("/console/classifiers/nothing")).Status.Should().Be(404);
        (await client.Get("/console/classifiers/currency/code?code=nothing")).Status.Should().Be(404);
        var all = await client.Get("/console/classifiers/currency");
        all.Bytes.Length.Should().BeLessThan(30_000);
        (await client.Get(all.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).ShouldBeOk();
    }

    [Fact]
    public async Task Settings_are_shown_without_secrets_and_health_with_its_checks()
    {
        var app = await database.Plain().Start(("Console:TimeZone", "Europe/Vilnius"));
        var client = await ConsoleClient.Of(app, ["administrator"], name: "Settings");
        var set = (await client.Get("/console/settings")).ShouldBeOk();
        set.Text.Should().Contain("Console__TimeZone").And.Contain("Europe/Vilnius");
        set.Body.Should().NotContain(database.File, "a connection string may contain a password");
        foreach (var link in set.Page.QuerySelectorAll(".sections a").Select(link => link.GetAttribute("href")!))
        {
            var section = (await client.Get(link)).ShouldBeOk();
            section.Bytes.Length.Should().BeLessThan(30_000, link);
            section.Body.Should().NotContain(database.File, link);
        }

        (await client.Get("/console/health")).ShouldBeOk().Text.Should().Contain("Database").And.Contain("healthy");
    }
}
