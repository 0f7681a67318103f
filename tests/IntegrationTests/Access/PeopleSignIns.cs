using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.Browser;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The sign-in of persons: invitation, password, one-time code, session, cookie and token.</summary>
public abstract class PeopleSignIns(Database database)
{
    private const string Customers = "/onboarding/v1/customers";

    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task A_person_accepts_the_link_once_and_is_then_signed_in()
    {
        var app = await database.Start(Production);
        var (email, browser) = ($"{Guid.NewGuid():N}@bank.example", new Browser(app));
        var (id, token) = await Add(app, new() { Email = email.ToUpperInvariant(), Name = email, Roles = ["reader"], Accounts = ["default"] });

        (await browser.Accept(token, password: "short")).ShouldBeProblem(400).Codes.Should().Equal("invalid_password");
        (await browser.Accept(token, code: "000000x")).ShouldBeProblem(400).Codes.Should().Equal("invalid_code");
        var accepted = (await browser.Accept(token)).ShouldBeOk().Json;

        (accepted["state"]!.GetValue<string>(), accepted["personId"]!.GetValue<string>(), accepted["email"]!.GetValue<string>()).Should().Be(("SIGNED_IN", id, email));
        browser.SetCookie.Should().StartWith("__Host-onboarding=onbs_").And.ContainAll("secure", "httponly", "samesite=lax", "path=/").And.NotContain("domain");
        (await browser.Get(Customers)).ShouldBeOk();
        (await new Browser(app).Send(HttpMethod.Post, Invitation, new JsonObject { ["token"] = token })).ShouldBeProblem(409).Codes.Should().Equal("invalid_invitation");
    }

    [Fact]
    public async Task Password_and_code_sign_in_and_the_password_alone_permits_nothing()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        var accepted = person.Cookie;
        person.Token = "";

        (await person.Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email.ToUpperInvariant(), ["password"] = Password })).ShouldBeOk()
            .Json["state"]!.GetValue<string>().Should().Be("SECOND_FACTOR");
        var waiting = person.Cookie;
        waiting.Should().NotBe(accepted);
        (await person.Get(Customers)).ShouldBeProblem(401);
        person.Cookie = waiting;
        (await person.Get(Session)).ShouldBeOk().Json.AsObject().Select(member => member.Key).Should().Equal("state");

        (await person.Send(HttpMethod.Post, $"{Session}/second-factor", new JsonObject { ["code"] = person.Code(-1) })).ShouldBeProblem(400).Codes.Should().Equal(["invalid_code"], "the code was used");
        (await person.Send(HttpMethod.Post, $"{Session}/second-factor", new JsonObject { ["code"] = person.Code() })).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("SIGNED_IN");

        person.Cookie.Should().NotBe(waiting, "a cookie from before the sign-in is of no use");
        (await person.Get(Customers)).ShouldBeOk();
        person.Cookie = waiting;
        (await person.Get(Customers)).ShouldBeProblem(401);
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_a_code_and_ends_the_other_sessions()
    {
        const string Changed = "five oxen and no cart";
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        var other = new Browser(app) { Secret = person.Secret };
        (await other.Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Password })).ShouldBeOk();
        (await other.Send(HttpMethod.Post, $"{Session}/second-factor", new JsonObject { ["code"] = other.Code() })).ShouldBeOk();
        var before = person.Cookie;

        Task<Answer> Change(string password, string newPassword, string code) => person.Send(
            HttpMethod.Put, $"{Session}/password", new JsonObject { ["password"] = password, ["newPassword"] = newPassword, ["code"] = code });

        (await Change("wrong", Changed, person.Code(1))).ShouldBeProblem(401);
        (await Change(Password, "short", "000000x")).ShouldBeProblem(400).Codes.Should().Equal("invalid_password", "invalid_code");
        for (var i = 0; i < 6; i++)
        {
            (await Change(Password, Password, person.Code(1))).ShouldBeProblem(400).Codes.Should().Equal(["same_password"], "a right code is no guess");
        }

        (await person.Send(HttpMethod.Put, $"{Session}/password", new JsonObject { ["password"] = Password, ["newPassword"] = Changed })).ShouldBeProblem(400).Codes.Should().Equal("invalid_code");
        (await person.Get(Session)).ShouldBeOk();
        var admin = await app.AddAdministrator();
        var link = (await app.Send(HttpMethod.Post, $"{People}/{person.Id}/invitation", admin.Basic)).ShouldBeOk().Json["link"]!.GetValue<string>();
        var code = person.Code(1);
        (await Change(Password, Changed, code)).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("SIGNED_IN");

        person.Cookie.Should().NotBe(before);
        (await person.Get(Customers)).ShouldBeOk();
        (await other.Get(Customers)).ShouldBeProblem(401);
        (await Change(Changed, Password, code)).ShouldBeProblem(400).Codes.Should().Equal(["invalid_code"], "the code was used");
        (await new Browser(app).Send(HttpMethod.Post, Invitation, new JsonObject { ["token"] = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..] }))
            .ShouldBeProblem(409).Codes.Should().Equal("invalid_invitation");
        (await new Browser(app).Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Password })).ShouldBeProblem(401);
        (await new Browser(app).Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Changed })).ShouldBeOk();
        (await new Browser(app).Send(HttpMethod.Put, $"{Session}/password", new JsonObject())).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Wrong_passwords_are_alike_whether_or_not_the_person_exists_and_slow_down()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        foreach (var email in new[] { person.Email, $"{Guid.NewGuid():N}@bank.example", "no address", null })
        {
            var bodies = new HashSet<string>();
            for (var i = 0; i < 5; i++)
            {
                var answer = (await new Browser(app).Send(HttpMethod.Post, Session, new JsonObject { ["email"] = email, ["password"] = $"wrong {i}" })).ShouldBeProblem(401);
                answer.Headers["WWW-Authenticate"].Should().NotContain("Basic");
            }

            var slowed = (await new Browser(app).Send(HttpMethod.Post, Session, new JsonObject { ["email"] = email, ["password"] = Password })).ShouldBeProblem(429);
            int.Parse(slowed.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(1, 30);
            if (email == "no address")
            {
                break;
            }
        }

        var reader = await app.AddAdministrator();
        (await app.RejectedSignIns(reader, person.Id)).Should().BeEquivalentTo(
            [.. Enumerable.Repeat("default wrong_password", 5), "default locked_out"]);
        (await app.GetAs(reader, "/onboarding/v1/rejected-sign-ins?limit=200")).Body.Should().NotContain(person.Email);
    }

    [Fact]
    public async Task Wrong_codes_slow_down_although_the_password_is_right()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        for (var i = 0; i < 6; i++)
        {
            (await person.Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Password })).ShouldBeOk();
            var answer = await person.Send(HttpMethod.Post, $"{Session}/second-factor", new JsonObject { ["code"] = "x" });
            ((int)answer.Status).Should().Be(i < 5 ? 400 : 429, answer.Body);
        }
    }

    [Fact]
    public async Task A_request_that_changes_something_needs_the_sessions_own_token()
    {
        var app = await database.Start(Production);
        var (one, two) = (await Of(app, ["administrator"]), await Of(app, ["administrator"]));
        var own = one.Token;
        foreach (var token in new[] { "", "x", two.Token })
        {
            one.Token = token;
            (await one.Send(HttpMethod.Post, "/onboarding/v1/clients", new JsonObject())).ShouldBeProblem(403).Codes.Should().Equal("antiforgery_token");
            (await one.Send(HttpMethod.Delete, Session)).ShouldBeProblem(403).Codes.Should().Equal("antiforgery_token");
        }

        one.Token = own;
        (await one.Send(HttpMethod.Post, "/onboarding/v1/clients", new JsonObject())).ShouldBeProblem(400);
        (await one.Send(HttpMethod.Post, "/onboarding/v1/clients", new JsonObject(), ("Origin", "https://other.example"))).ShouldBeProblem(403);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_an_ended_cookie_does_not_keep_anyone_from_signing_in_again()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        var cookie = person.Cookie;

        ((int)(await person.Send(HttpMethod.Delete, Session)).Status).Should().Be(204);
        person.SetCookie.Should().StartWith("__Host-onboarding=;");
        (person.Cookie, person.Token) = (cookie, "");

        (await person.Get(Customers)).ShouldBeProblem(401).Headers["WWW-Authenticate"].Should().Be("Session");
        person.Cookie = cookie;
        (await person.Get(Session)).ShouldBeProblem(404);
        (await person.SignIn()).ShouldBeOk();
        (await person.Get(Customers)).ShouldBeOk();
    }

    [Fact]
    public async Task A_session_ends_without_requests_and_at_its_greatest_age()
    {
        var clock = new MovingClock();
        var app = await database.Start(Production with { Clock = clock });
        var (idle, busy) = (await Of(app, ["reader"]), await Of(app, ["reader"]));

        clock.Advance(TimeSpan.FromMinutes(29));
        (await busy.Get(Customers)).ShouldBeOk();
        clock.Advance(TimeSpan.FromMinutes(2));
        var cookie = busy.Cookie;
        (await idle.Get(Customers)).ShouldBeProblem(401);
        for (var i = 0; i < 24; i++)
        {
            (await busy.Get(Customers)).ShouldBeOk($"{i}");
            clock.Advance(TimeSpan.FromMinutes(29));
        }

        (await busy.Get(Customers)).ShouldBeProblem(401);
        cookie.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_person_is_the_audit_user_whatever_the_request_states_and_a_clients_name_is_a_claim()
    {
        var app = await database.Start(Production);
        var account = Guid.NewGuid().ToString("N");
        var person = await Of(app, ["administrator", "auditor"], account, "Ieva Petraite");
        var client = await app.AddClient(["core"], account, ["administrator"], name: "Bank");
        JsonObject added = new() { ["name"] = "x", ["account"] = account, ["dialects"] = new JsonArray("core"), ["roles"] = new JsonArray("reader"), ["businessUnits"] = new JsonArray() };

        ((int)(await person.Send(HttpMethod.Post, CallerCalls.Clients, added, ("X-Audit-User", "Jonas"))).Status).Should().Be(201);
        ((int)(await app.Send(HttpMethod.Post, CallerCalls.Clients, client.Basic, added, ("X-Audit-User", "Ieva Petraite"))).Status).Should().Be(201);
        ((int)(await app.Send(HttpMethod.Post, CallerCalls.Clients, client.Basic, added)).Status).Should().Be(201);

        var trail = (await person.Get("/onboarding/v1/audit?limit=200")).ShouldBeOk();
        trail.Items.Where(entry => entry["command"]!.GetValue<string>() == "AddClient" && entry["address"] is not null)
            .Select(entry => $"{entry["user"]}|{entry["personId"]}|{entry["client"]}|{entry["claimed"]}").Should()
            .Equal($"Ieva Petraite|{person.Id}||", $"Ieva Petraite||{client.Id}|true", $"Bank||{client.Id}|");
        trail.Items.Where(entry => entry["command"]!.GetValue<string>() is "AcceptInvitation").Select(entry => $"{entry["user"]}|{entry["personId"]}|{entry["account"]}")
            .Should().Equal($"Ieva Petraite|{person.Id}|{account}");
        (await person.Get($"/onboarding/v1/audit?personId={person.Id}")).ShouldBeOk().Items.Should().OnlyContain(entry => entry["personId"]!.GetValue<string>() == person.Id);
        foreach (var secret in new[] { Password, person.Secret, person.Cookie.Split('=')[1], person.Token })
        {
            trail.Body.Should().NotContain(secret);
        }
    }

    [Fact]
    public async Task No_log_has_a_password_a_code_a_cookie_or_a_link()
    {
        var log = new LogCapture();
        var app = await database.Start(Production with { Log = log });
        var (person, admin) = (await Of(app, ["reader"]), await Of(app, ["administrator"]));
        (await person.SignIn()).ShouldBeOk();
        var link = (await admin.Send(HttpMethod.Post, $"{People}/{person.Id}/invitation")).ShouldBeOk().Json["link"]!.GetValue<string>().Split('#')[1];
        (await person.Accept(link, password: "another long sentence")).ShouldBeOk();

        foreach (var secret in new[] { Password, "another long sentence", person.Email, person.Secret, person.Cookie.Split('=')[1], person.Token, link })
        {
            log.Lines.Should().NotContain(line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Over_plain_http_on_this_machine_in_Development_the_cookie_has_another_name()
    {
        var app = await database.App();
        var person = await Of(app, ["reader"]);

        person.SetCookie.Should().StartWith("onboarding-local=onbs_").And.ContainAll("httponly", "samesite=lax").And.NotContain("secure");
        (await person.Get(Session)).ShouldBeOk().Json["roles"]!.AsArray().Should().ContainSingle();
        (await person.Get("/onboarding/v1/clients")).ShouldBeProblem(403);
    }

    [Theory]
    [InlineData("/v3/api-docs/core")]
    [InlineData("/v2/api-docs")]
    [InlineData("/swagger-ui/index.html")]
    public async Task The_session_opens_the_API_description_where_it_needs_a_sign_in(string page)
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        ((int)(await person.Get(page)).Status).Should().Be(200);
        ((int)(await new Browser(app).Get(page)).Status).Should().Be(401);

        // The password alone opens nothing.
        person.Token = "";
        (await person.Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Password })).ShouldBeOk();
        ((int)(await person.Get(page)).Status).Should().Be(401);
    }

    [Fact]
    public async Task A_person_has_the_core_API_alone_and_other_credentials_take_precedence()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["administrator"]);
        var client = await app.AddClient([.. app.DialectNames()], roles: ["reader"]);

        foreach (var path in (await app.Send(HttpMethod.Get, "/v3/api-docs", client.Basic)).ShouldBeOk().Json["paths"]!.AsObject()
            .Where(path => !path.Key.StartsWith("/onboarding/", StringComparison.Ordinal) && path.Value!["get"] is { } read && read["security"]!.AsArray().Count > 0).Select(path => path.Key))
        {
            ((int)(await person.Get(path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + "?auditUser=x")).Status).Should().Be(401, path);
        }

        (await person.Send(HttpMethod.Get, "/onboarding/v1/clients", null, ("Authorization", client.Basic))).ShouldBeProblem(403);
    }
}

public sealed class PeopleSignInsOnSqlite(SqliteDatabase database) : PeopleSignIns(database), IClassFixture<SqliteDatabase>;

public sealed class PeopleSignInsOnSqlServer(SqlServerDatabase database) : PeopleSignIns(database), IClassFixture<SqlServerDatabase>;
