using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Wrong secrets are slowed by id and address; the right one is always accepted.</summary>
public abstract class Locks(Database database)
{
    [Fact]
    public async Task Five_failures_slow_wrong_secrets_and_never_the_right_one()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Environment = "Production", Clock = clock });
        var (admin, bank) = (await app.AddAdministrator(), await app.AddClient(["core"], "B"));
        var token = await app.Bearer(bank);
        var unknown = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "guess");

        foreach (var guess in new[] { bank with { Secret = "guess" }, unknown })
        {
            for (var i = 0; i < 5; i++)
            {
                (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);
            }

            (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(30|29|28)$");
        }

        (await app.GetAs(bank, CoreCustomers)).ShouldBeOk("the right secret is always accepted");
        (await app.Send(HttpMethod.Post, Token, bank.Basic)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk();
        (await app.GetAs(bank with { Secret = "guess" }, CoreCustomers)).ShouldBeProblem(401);
        (await app.RejectedSignIns(admin, bank.Id)).Should().BeEquivalentTo([.. Enumerable.Repeat("b wrong_secret", 6), "b locked_out"]);
        (await app.RejectedSignIns(admin, unknown.Id)).Should().BeEquivalentTo([.. Enumerable.Repeat(" unknown_client", 5), " locked_out"]);

        clock.Advance(TimeSpan.FromSeconds(31));
        (await app.GetAs(unknown, CoreCustomers)).ShouldBeProblem(401);
        (await app.GetAs(unknown, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(60|59|58)$", "the next failure doubles");
    }

    [Fact]
    public async Task The_times_follow_the_settings()
    {
        var app = await database.Start(("Authentication:LockOut:Failures", "1"), ("Authentication:LockOut:FirstSeconds", "100"));
        var guess = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "guess");
        (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);

        (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(100|99|98)$");
    }
}

public sealed class LocksOnSqlite(SqliteDatabase database) : Locks(database), IClassFixture<SqliteDatabase>;

public sealed class LocksOnSqlServer(SqlServerDatabase database) : Locks(database), IClassFixture<SqlServerDatabase>;

/// <summary>A failure to store the counts.</summary>
public sealed class RejectionsWithoutStorage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_rejected_sign_in_stays_rejected_and_is_stored_later_when_it_cannot_be_stored_now()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var (admin, bank) = (await app.AddAdministrator(), await app.AddClient(["core"]));
        await app.Sql($"ALTER TABLE RejectedSignIns RENAME TO RejectedSignInsAway");
        try
        {
            (await app.GetAs(bank with { Secret = "wrong" }, CoreCustomers)).ShouldBeProblem(401);
        }
        finally
        {
            await app.Sql($"ALTER TABLE RejectedSignInsAway RENAME TO RejectedSignIns");
        }

        (await app.RejectedSignIns(admin, bank.Id)).Should().Equal("a wrong_secret");
    }
}
