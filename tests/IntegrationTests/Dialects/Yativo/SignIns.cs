using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Sign-in: a client exchanges its id and secret for a token, tokens expire, and the dialect accepts tokens only.</summary>
public abstract class SignIns(Database database)
{
    private const string Unauthenticated = """{"status":"error","status_code":401,"message":"Unauthenticated."}""";

    [Fact]
    public async Task A_client_signs_in_and_renews_its_token_until_it_expires()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock, Settings = [("Yativo:TokenSeconds", "600")] });
        var client = await app.AddClient(["yativo"]);

        var login = (await app.Login(client.Id, client.Secret)).ShouldBeOk();

        login.Json["message"]!.GetValue<string>().Should().Be("Authentication successful");
        login.Json["data"]!["token_type"]!.GetValue<string>().Should().Be("bearer");
        login.Json["data"]!["expires_in"]!.GetValue<int>().Should().Be(600);
        (login.Json["access_token"]!.GetValue<string>(), login.Json["token_type"]!.GetValue<string>(), login.Json["expires_in"]!.GetValue<int>())
            .Should().Be((login.Json["data"]!["access_token"]!.GetValue<string>(), "bearer", 600));
        login.Headers["Cache-Control"].Should().Contain("no-store");
        var token = login.Json["data"]!["access_token"]!.GetValue<string>();
        clock.Advance(TimeSpan.FromSeconds(500));
        var renewed = (await Send(app, "/auth/refresh-token", token)).ShouldBeOk().Json["data"]!["access_token"]!.GetValue<string>();
        clock.Advance(TimeSpan.FromSeconds(200));
        (await Send(app, "/customer", token)).Body.Should().Be(Unauthenticated);
        (await Send(app, "/auth/refresh-token", token)).Body.Should().Be(Unauthenticated);
        (await Send(app, "/customer", renewed)).ShouldBeOk();
    }

    [Fact]
    public async Task An_API_key_opens_the_dialect_as_a_token_does_and_its_tokens_end_with_it()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo"]);
        var key = (await app.AddKey(client))["Bearer ".Length..];

        (await Send(app, "/customer", key)).ShouldBeOk();
        var token = await Renew(key);
        var renewed = await Renew(token);
        var other = await app.SignIn(client);
        (await Send(app, "/customer", renewed)).ShouldBeOk();

        (await app.Send(HttpMethod.Delete, $"{CallerCalls.Clients}/{client.Id}/keys/{key.Split('_')[1]}")).Status.Should().Be(HttpStatusCode.NoContent);
        foreach (var ended in new[] { key, token, renewed })
        {
            (await Send(app, "/customer", ended)).Body.Should().Be(Unauthenticated);
            (await Send(app, "/auth/refresh-token", ended)).Body.Should().Be(Unauthenticated);
        }

        (await Send(app, "/customer", other)).ShouldBeOk("it was issued for the secret");

        async Task<string> Renew(string text) => (await Send(app, "/auth/refresh-token", text)).ShouldBeOk().Json["data"]!["access_token"]!.GetValue<string>();
    }

    [Fact]
    public async Task Only_a_token_of_a_client_of_the_dialect_is_accepted()
    {
        var app = await database.App();
        var (client, foreign) = (await app.AddClient(["yativo"]), await app.AddClient(["core"]));
        var token = await app.SignIn(client);

        foreach (var wrong in new[] { null, "", "nonsense", token[..^3], token + "x" })
        {
            var rejected = await Send(app, "/customer", wrong);
            ((int)rejected.Status).Should().Be(401);
            rejected.Body.Should().Be(Unauthenticated);
        }

        (await app.Send(HttpMethod.Delete, $"{YativoCaller.Root}/customer/{Guid.NewGuid()}")).ShouldFail(401, "Unauthorized access");
        ((int)(await app.Login(foreign.Id, foreign.Secret)).Status).Should().Be(403);
        (await app.Login(client.Id, "wrong")).ShouldFail(401, "Invalid login credentials");
        var incomplete = await app.Login(null, " ");
        incomplete.ShouldReject("account_id", "app_secret");
    }

    [Fact]
    public async Task A_key_and_its_secret_are_exchanged_for_a_token()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo"]);

        foreach (var path in new[] { "/apikey/token", "/auth/token" })
        {
            var answer = (await Key(path, client.Id, client.Secret)).ShouldBeOk();
            (await Send(app, "/customer", answer.Json["access_token"]!.GetValue<string>())).ShouldBeOk();
        }

        (await Key("/apikey/token", client.Id, "wrong")).ShouldFail(401, "Invalid login credentials").Json["message"]!.GetValue<string>().Should().Contain("Invalid login credentials");
        (await Key("/apikey/token", null, null)).ShouldReject("api_key", "api_secret");

        Task<Answer> Key(string path, string? key, string? secret) =>
            app.Send(HttpMethod.Post, YativoCaller.Root + path, body: new JsonObject { ["api_key"] = key, ["api_secret"] = secret });
    }

    [Fact]
    public async Task Two_headers_sign_a_client_in_on_any_call_of_the_dialect()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo", "core"], roles: ["reader"]);

        (await Headers($"{YativoCaller.Root}/customer", client.Id, client.Secret)).ShouldBeOk();
        ((int)(await Headers($"/api/kyc/regenerate/{Guid.NewGuid()}/base", client.Id, client.Secret)).Status).Should().Be(404);
        foreach (var (id, secret) in new[] { (client.Id, "wrong"), (client.Id, null), (null, client.Secret), ("", ""), (client.Id, " ") })
        {
            ((int)(await Headers($"{YativoCaller.Root}/customer", id, secret)).Status).Should().Be(401);
        }

        (await Headers($"{YativoCaller.Root}/customer", client.Id, "wrong", $"Bearer {await app.SignIn(client)}")).ShouldBeOk();
        (await Headers("/onboarding/v1/customers", client.Id, "wrong")).ShouldBeOk("the core API does not read these headers, and allows anonymous callers here");

        async Task<Answer> Headers(string path, string? id, string? secret, string? authorization = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            foreach (var (name, value) in new[] { ("X-Api-Key", id), ("X-Api-Secret", secret), ("Authorization", authorization) })
            {
                if (value is not null)
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return await Answer.Of(await app.Client.SendAsync(request));
        }
    }

    [Fact]
    public async Task A_token_of_the_login_opens_this_dialect_alone_and_one_of_the_core_API_opens_all()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo", "core"], "pay", ["reader"]);
        var login = $"Bearer {await app.SignIn(client)}";

        (await app.Send(HttpMethod.Get, CallerCalls.CoreCustomers, login)).ShouldBeProblem(403);
        (await app.Send(HttpMethod.Get, CallerCalls.CoreCustomers, await app.Bearer(client))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, $"{YativoCaller.Root}/customer", login)).Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_secrets_are_slowed_and_counted_and_the_right_one_is_always_accepted()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo"], Payload.Fresh("locks")[..20]);
        for (var i = 0; i < 5; i++)
        {
            ((int)(await app.Login(client.Id, "wrong")).Status).Should().Be(401);
        }

        var slowed = await app.Login(client.Id, "wrong");

        ((int)slowed.Status).Should().Be(429);
        slowed.Headers.Should().ContainKey("Retry-After");
        (await app.Login(client.Id, client.Secret)).ShouldBeOk();
        (await app.RejectedSignIns(await app.AddAdministrator(), client.Id)).Should().HaveCount(6);
    }

    [Fact]
    public async Task A_limit_of_requests_without_sign_in_does_not_keep_right_credentials_out()
    {
        var app = await database.Start(("RateLimits:RequestsPerSecond", "1"), ("RateLimits:Burst", "2"));
        var client = await app.AddClient(["yativo"]);
        var attack = Task.WhenAll(Enumerable.Range(0, 60).Select(i => app.Login($"guess-{i}", "wrong")));

        var logins = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Login(client.Id, client.Secret)));

        logins.Should().OnlyContain(login => login.Status == System.Net.HttpStatusCode.OK);
        (await attack).Should().OnlyContain(login => (int)login.Status == 401);
    }

    private static Task<Answer> Send(OnboardingApp app, string path, string? token) =>
        app.Send(HttpMethod.Get, YativoCaller.Root + path, token is null ? null : $"Bearer {token}");
}

public sealed class SignInsOnSqlite(SqliteDatabase database) : SignIns(database), IClassFixture<SqliteDatabase>;

public sealed class SignInsOnSqlServer(SqlServerDatabase database) : SignIns(database), IClassFixture<SqlServerDatabase>;
