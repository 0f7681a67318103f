using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Sign-in: a client exchanges its id and secret for a token, tokens expire, and the dialect accepts tokens only.</summary>
public abstract class SignIns(Database database)
{
    private const string Unauthenticated = """{"message":"Unauthenticated."}""";

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

        (await app.Send(HttpMethod.Delete, $"{YativoCaller.Root}/customer/{Guid.NewGuid()}")).Body.Should().Be("""{"error":"Unauthorized access"}""");
        ((int)(await app.Login(foreign.Id, foreign.Secret)).Status).Should().Be(403);
        ((int)(await app.Login(client.Id, "wrong")).Status).Should().Be(401);
        var incomplete = await app.Login(null, " ");
        incomplete.ShouldReject("account_id", "app_secret");
    }

    [Fact]
    public async Task Wrong_secrets_lock_the_id_and_are_audited()
    {
        var app = await database.App();
        var client = await app.AddClient(["yativo"], Payload.Fresh("locks")[..20]);
        for (var i = 0; i < 5; i++)
        {
            ((int)(await app.Login(client.Id, "wrong")).Status).Should().Be(401);
        }

        var locked = await app.Login(client.Id, client.Secret);

        ((int)locked.Status).Should().Be(429);
        locked.Headers.Should().ContainKey("Retry-After");
        (await app.AuditOf(client.Id)).Should().HaveCount(6).And.OnlyContain(entry => entry["command"]!.GetValue<string>() == "SignIn");
    }

    private static Task<Answer> Send(OnboardingApp app, string path, string? token) =>
        app.Send(HttpMethod.Get, YativoCaller.Root + path, token is null ? null : $"Bearer {token}");
}

public sealed class SignInsOnSqlite(SqliteDatabase database) : SignIns(database), IClassFixture<SqliteDatabase>;

public sealed class SignInsOnSqlServer(SqlServerDatabase database) : SignIns(database), IClassFixture<SqlServerDatabase>;
