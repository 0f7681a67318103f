using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Bearer tokens: how they are requested, and when they end.</summary>
public abstract class Tokens(Database database)
{
    [Fact]
    public async Task The_response_with_a_token_has_the_names_of_OAuth_whatever_the_dialect()
    {
        var app = await database.Start(Production());
        foreach (var dialect in app.DialectNames())
        {
            var answer = (await app.Send(HttpMethod.Post, Token, (await app.AddClient([dialect])).Basic)).ShouldBeOk();
            answer.Json.AsObject().Select(member => member.Key).Should().Equal("access_token", "token_type", "expires_in");
            answer.Json["token_type"]!.GetValue<string>().Should().Be("Bearer");
            answer.Json["expires_in"]!.GetValue<int>().Should().Be(3_600);
            answer.Headers["Cache-Control"].Should().Be("no-store");
        }
    }

    [Fact]
    public async Task Only_a_secret_is_exchanged_for_a_token()
    {
        var app = await database.Start();
        var bank = await app.AddClient(["core"]);
        (await app.Send(HttpMethod.Post, Token)).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Post, Token, (bank with { Secret = "wrong" }).Basic)).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Post, Token, await app.Bearer(bank))).ShouldBeProblem(401).Headers["WWW-Authenticate"].Should().StartWith("Basic ");
    }

    [Fact]
    public async Task An_expired_token_is_rejected_and_the_audit_trail_names_its_client()
    {
        var clock = new MovingClock();
        var app = await database.Start(Production() with { Clock = clock, Settings = [("Authentication:TokenSeconds", "60")] });
        var bank = await app.AddClient(["core"], roles: ["administrator"]);
        var token = await app.Bearer(bank);
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk();

        clock.Advance(TimeSpan.FromSeconds(61));

        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Get, CoreCustomers, token + "x")).ShouldBeProblem(401);
        (await app.RejectedSignIns(bank, bank.Id)).Should().Equal("a invalid_token");
    }

    [Fact]
    public async Task Rotating_the_secret_invalidates_the_old_one_and_every_token_at_once()
    {
        var app = await database.Start(Production());
        var (admin, bank) = (await app.AddAdministrator(), await app.AddClient(["core"]));
        var token = await app.Bearer(bank);
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk();

        var rotated = (await app.Send(HttpMethod.Post, $"{Clients}/{bank.Id}/secret", admin.Basic)).ShouldBeOk();

        rotated.Headers["Cache-Control"].Should().Be("no-store");
        var renewed = bank with { Secret = rotated.Json["secret"]!.GetValue<string>() };
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeProblem(401);
        (await app.GetAs(bank, CoreCustomers)).ShouldBeProblem(401);
        (await app.GetAs(renewed, CoreCustomers)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, await app.Bearer(renewed))).ShouldBeOk();
    }

    [Fact]
    public async Task Every_instance_accepts_a_token_and_applies_changes_within_seconds()
    {
        var (one, two) = (await database.Start(Production()), await database.Start(Production()));
        var admin = await one.AddAdministrator();
        (await two.GetAs(admin, CoreCustomers)).ShouldBeOk("a client just added works at once everywhere");
        var bank = await one.AddClient(["core"]);
        var token = await one.Bearer(bank);
        (await two.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk();

        var rotated = (await one.Send(HttpMethod.Post, $"{Clients}/{bank.Id}/secret", admin.Basic)).ShouldBeOk();
        var renewed = bank with { Secret = rotated.Json["secret"]!.GetValue<string>() };
        (await two.GetAs(renewed, CoreCustomers)).ShouldBeOk("a new secret works at once everywhere");
        (await two.Send(HttpMethod.Get, CoreCustomers, await one.Bearer(renewed))).ShouldBeOk();

        (await one.Send(HttpMethod.Delete, $"{Clients}/{bank.Id}", admin.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
        (await one.GetAs(renewed, CoreCustomers)).ShouldBeProblem(401);
        await Eventually.True(
            async () => (await two.GetAs(renewed, CoreCustomers)).Status != HttpStatusCode.OK, () => "another instance still accepts a revoked client");
        (await two.GetAs(renewed, CoreCustomers)).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_secret_before_a_rotation_stays_valid_for_the_overlap_and_a_secret_can_expire()
    {
        var clock = new MovingClock();
        var app = await database.Start(Production() with { Clock = clock });
        var (admin, bank) = (await app.AddAdministrator(), await app.AddClient(["core"]));
        var rotated = (await app.Send(HttpMethod.Post, $"{Clients}/{bank.Id}/secret", admin.Basic, new JsonObject { ["overlapHours"] = 2, ["secretDays"] = 1 })).ShouldBeOk();
        var renewed = bank with { Secret = rotated.Json["secret"]!.GetValue<string>() };
        (rotated.Json["secretExpiresAt"], rotated.Json["previousSecretEndsAt"]).Should().NotBe((null, null));
        var token = await app.Bearer(bank);
        foreach (var authorization in new[] { bank.Basic, renewed.Basic, token })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization)).ShouldBeOk();
        }

        clock.Advance(TimeSpan.FromHours(2));
        (await app.GetAs(bank, CoreCustomers)).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeProblem(401);
        (await app.GetAs(renewed, CoreCustomers)).ShouldBeOk();

        clock.Advance(TimeSpan.FromHours(22));
        (await app.GetAs(renewed, CoreCustomers)).ShouldBeProblem(401);
        (await app.RejectedSignIns(admin, bank.Id)).Should().Contain("a expired_secret");
        (await app.Send(HttpMethod.Post, $"{Clients}/{bank.Id}/secret", admin.Basic, new JsonObject { ["overlapHours"] = 721, ["secretDays"] = 0 })).ShouldBeProblem(400)
            .Codes.Should().Equal("invalid_secret_days", "invalid_overlap_hours");
    }

    private static AppChoices Production() => new() { Environment = "Production" };
}

public sealed class TokensOnSqlite(SqliteDatabase database) : Tokens(database), IClassFixture<SqliteDatabase>;

public sealed class TokensOnSqlServer(SqlServerDatabase database) : Tokens(database), IClassFixture<SqlServerDatabase>;
