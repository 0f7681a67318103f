using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Wrong secrets lock a client id, also one that no client has.</summary>
public abstract class Locks(Database database)
{
    [Fact]
    public async Task Five_failures_lock_the_id_also_for_the_right_secret_until_the_lock_ends()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Environment = "Production", Clock = clock });
        var (admin, bank) = (await app.AddAdministrator(), await app.AddClient(["core"], "B"));
        var token = await app.Bearer(bank);
        var unknownClient = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "guess");

        foreach (var guess in new[] { bank with { Secret = "guess" }, unknownClient })
        {
            for (var i = 0; i < 5; i++)
            {
                (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);
            }

            (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(30|29|28)$");
        }

        (await app.GetAs(bank, CoreCustomers)).ShouldBeProblem(429);
        (await app.Send(HttpMethod.Post, Token, bank.Basic)).ShouldBeProblem(429);
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk("a token is not a guess");
        (await app.RejectedSignIns(admin, bank.Id)).Should().Equal([.. Enumerable.Repeat("b wrong_secret", 5), .. Enumerable.Repeat("b locked_out", 3)]);
        (await app.RejectedSignIns(admin, unknownClient.Id)).Should().Equal([.. Enumerable.Repeat(" unknown_client", 5), " locked_out"]);

        clock.Advance(TimeSpan.FromSeconds(31));
        (await app.GetAs(bank with { Secret = "guess" }, CoreCustomers)).ShouldBeProblem(401);
        (await app.GetAs(bank, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(60|59|58)$", "the next failure doubles");

        clock.Advance(TimeSpan.FromSeconds(61));
        (await app.GetAs(bank, CoreCustomers)).ShouldBeOk();
        (await app.GetAs(bank with { Secret = "guess" }, CoreCustomers)).ShouldBeProblem(401);
        (await app.GetAs(bank, CoreCustomers)).ShouldBeOk("a success clears the count");
    }

    [Fact]
    public async Task The_lock_follows_the_settings()
    {
        var app = await database.Start(("Authentication:LockOut:Failures", "1"), ("Authentication:LockOut:FirstSeconds", "100"));
        var guess = new Caller("unknown-" + Guid.NewGuid().ToString("N")[..12], "guess");
        (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);

        (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(429).Headers["Retry-After"].Should().MatchRegex("^(100|99|98)$");
    }
}

public sealed class LocksOnSqlite(SqliteDatabase database) : Locks(database), IClassFixture<SqliteDatabase>;

public sealed class LocksOnSqlServer(SqlServerDatabase database) : Locks(database), IClassFixture<SqlServerDatabase>;

/// <summary>Sign-ins while the audit trail cannot be written.</summary>
public sealed class RejectionsWithoutAudit(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_rejected_sign_in_stays_rejected_when_the_audit_trail_cannot_be_written()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var bank = await app.AddClient(["core"]);
        (await app.GetAs(bank, CoreCustomers)).ShouldBeOk();
        await app.Sql($"ALTER TABLE AuditEntries RENAME TO AuditEntriesAway");
        try
        {
            (await app.GetAs(bank with { Secret = "wrong" }, CoreCustomers)).ShouldBeProblem(401);
        }
        finally
        {
            await app.Sql($"ALTER TABLE AuditEntriesAway RENAME TO AuditEntries");
        }
    }
}
