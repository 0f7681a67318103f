using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The sign-in of persons through an OpenID Connect provider, which the test starts itself.</summary>
public abstract class IdentityProviders(Database database)
{
    private const string Begin = "/onboarding/v1/session/identity-provider";

    [Fact]
    public async Task A_person_signs_in_with_roles_from_the_claim()
    {
        await using var provider = await TestProvider.Start();
        var (app, account) = await Start(provider);
        provider.Claims = Person("ieva", ["compliance", "auditor", "king of the provider"]);

        var browser = Browser(app);
        (await SignIn(browser, $"{Begin}?returnTo=/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        var session = await Session(browser);
        (session["name"]!.GetValue<string>(), session["account"]!.GetValue<string>(), session["roles"]!.ToJsonString()).Should().Be(("Ieva ieva", account, """["compliance","auditor"]"""));
        (await Read(browser, "/onboarding/v1/cases")).StatusCode.Should().Be(HttpStatusCode.OK);
        var request = provider.Requests.Single();
        (request["code_challenge_method"].ToString(), request["redirect_uri"].ToString()).Should().Be(("S256", $"{app.Client.BaseAddress!.ToString().TrimEnd('/')}{Begin}/callback"));

        // The same subject with other roles is the same person, whose roles change.
        provider.Claims = Person("ieva", ["auditor"]);
        provider.Claims["email"] = "other@bank.example";
        var again = Browser(app);
        (await SignIn(again, $"{Begin}?returnTo=/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        var changed = await Session(again);
        (changed["personId"]!.GetValue<string>(), changed["roles"]!.ToJsonString()).Should().Be((session["personId"]!.GetValue<string>(), """["auditor"]"""));
        (await Read(browser, "/onboarding/v1/cases")).StatusCode.Should().Be(HttpStatusCode.Forbidden, "roles take effect in every session");

        var trail = JsonNode.Parse(await (await Read(again, "/onboarding/v1/audit?limit=200")).Content.ReadAsStringAsync())!["items"]!.AsArray();
        trail.Count(entry => entry!["command"]!.GetValue<string>() == "SignInByProvider" && entry["details"] is not null).Should().Be(2);
    }

    [Fact]
    public async Task A_person_without_a_role_an_inactive_one_and_an_unverified_address_are_rejected()
    {
        await using var provider = await TestProvider.Start();
        var (app, account) = await Start(provider);
        foreach (var claims in new[] { Person("a", []), Person("b", ["king"]), new Dictionary<string, object>(Person("c", ["reader"])) { ["email_verified"] = false } })
        {
            provider.Claims = claims;
            var rejected = await SignIn(Browser(app), Begin);
            rejected.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await rejected.Content.ReadAsStringAsync()).Should().Contain("person_not_admitted");
        }

        provider.Claims = Person("d", ["reader"]);
        var browser = Browser(app);
        (await SignIn(browser, $"{Begin}?returnTo=/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        var id = (await Session(browser))["personId"]!.GetValue<string>();
        (await app.Send(HttpMethod.Delete, $"{Access.Browser.People}/{id}")).ShouldBeOk();
        (await SignIn(Browser(app), Begin)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        account.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Where_administrators_grant_the_roles_only_persons_whom_they_added_sign_in()
    {
        await using var provider = await TestProvider.Start();
        var (app, account) = await Start(provider, ("Authentication:OpenIdConnect:RolesClaim", ""));
        provider.Claims = Person("e", ["administrator"]);
        (await SignIn(Browser(app), Begin)).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        await Access.Browser.Add(app, new() { Email = (string)provider.Claims["email"], Name = "E", Roles = ["reader"], Accounts = [account] });
        var browser = Browser(app);
        (await SignIn(browser, $"{Begin}?returnTo=/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Session(browser))["roles"]!.ToJsonString().Should().Be("""["reader"]""");
    }

    [Fact]
    public async Task A_session_is_fresh_from_the_time_at_which_the_provider_checked()
    {
        await using var provider = await TestProvider.Start();
        var (app, _) = await Start(provider);
        provider.Claims = Person("f", ["administrator"]);
        provider.Claims["auth_time"] = DateTimeOffset.UtcNow.AddHours(-2).ToUnixTimeSeconds();
        var browser = Browser(app);
        (await SignIn(browser, $"{Begin}?returnTo=/health/live&fresh=true")).StatusCode.Should().Be(HttpStatusCode.OK);
        provider.Requests.Single()["prompt"].ToString().Should().Be("login");

        using var change = new HttpRequestMessage(HttpMethod.Post, "/onboarding/v1/clients") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        change.Headers.Add("X-Antiforgery-Token", (await Session(browser))["antiforgeryToken"]!.GetValue<string>());
        var rejected = await browser.SendAsync(change);
        (await rejected.Content.ReadAsStringAsync()).Should().Contain("sign_in_not_fresh");
    }

    [Fact]
    public async Task A_token_that_is_not_the_providers_is_rejected()
    {
        await using var provider = await TestProvider.Start();
        var (app, _) = await Start(provider);
        provider.Claims = Person("g", ["administrator"]);
        provider.OtherKey = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "one" };
        (await SignIn(Browser(app), Begin)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        provider.OtherKey = null;
        (await Read(Browser(app), $"{Begin}/callback?code=x&state=y")).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "a response to no request");
        (await Read(Browser(app), $"{Begin}/callback")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://other.example/")]
    [InlineData("//other.example/")]
    [InlineData("other")]
    public async Task The_browser_returns_to_this_service_only(string returnTo)
    {
        await using var provider = await TestProvider.Start();
        var (app, _) = await Start(provider);
        (await app.Get($"{Begin}?returnTo={Uri.EscapeDataString(returnTo)}")).ShouldBeProblem(400).Codes.Should().Equal("invalid_return");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_sign_in() => (await (await database.App()).Get(Begin)).ShouldBeProblem(404);

    private async Task<(OnboardingApp App, string Account)> Start(TestProvider provider, params (string, string)[] more)
    {
        var account = Guid.NewGuid().ToString("N");
        return (await database.Start(
        [
            ("Authentication:OpenIdConnect:Authority", provider.Url), ("Authentication:OpenIdConnect:ClientId", TestProvider.ClientId),
            ("Authentication:OpenIdConnect:ClientSecret", TestProvider.ClientSecret), ("Authentication:OpenIdConnect:Account", account), .. more,
        ]), account);
    }

    private static Dictionary<string, object> Person(string subject, string[] roles) => new()
    {
        ["sub"] = subject,
        ["name"] = $"Ieva {subject}",
        ["email"] = $"{subject}-{Guid.NewGuid():N}@bank.example",
        ["email_verified"] = true,
        ["roles"] = roles,
    };

    private static HttpClient Browser(OnboardingApp app) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Client.BaseAddress };

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string path) => browser.GetAsync(path);

    private static Task<HttpResponseMessage> Read(HttpClient browser, string path) => browser.GetAsync(path);

    private static async Task<JsonNode> Session(HttpClient browser) => JsonNode.Parse(await browser.GetStringAsync(Access.Browser.Session))!;
}

public sealed class IdentityProvidersOnSqlite(SqliteDatabase database) : IdentityProviders(database), IClassFixture<SqliteDatabase>;

public sealed class IdentityProvidersOnSqlServer(SqlServerDatabase database) : IdentityProviders(database), IClassFixture<SqlServerDatabase>;
