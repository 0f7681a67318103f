using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>Limits, locks and comparisons of SQL Server, which SQLite does not have.</summary>
public sealed class SqlServerBehaviour(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    private const int MoreThanParameters = 5_000;
    private const string Waits = "Waits for SQL Server itself: this server only speaks its protocol.";

    [Fact]
    public async Task A_query_compares_more_values_than_a_command_has_parameters()
    {
        var app = await database.Plain().App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId))).ShouldBeOk();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        string[] ids = [externalId, .. Enumerable.Range(0, MoreThanParameters).Select(i => $"none-{i}")];
        var numbers = Enumerable.Range(0, MoreThanParameters).Select(i => (long)i).ToArray();

        (await db.Set<Customer>().CountAsync(customer => ids.Contains(customer.ExternalId))).Should().Be(1);
        (await db.Set<Customer>().CountAsync(customer => numbers.Contains(customer.Number))).Should().Be(0);
    }

    [Fact]
    public async Task Keys_that_differ_in_case_or_accents_are_different_keys()
    {
        var app = await database.Plain().App();
        var key = Payload.Fresh("e");
        string[] keys = [key, "E" + key[1..], "é" + key[1..], "É" + key[1..]];

        foreach (var one in keys)
        {
            (await app.Post(Payload.Person(one))).ShouldBeOk();
        }

        foreach (var one in keys)
        {
            (await app.GetCustomer(one)).ShouldBeOk().Json["externalId"]!.GetValue<string>().Should().Be(one);
        }

        (await app.GetCustomer(key + " ")).Status.Should().Be(System.Net.HttpStatusCode.NotFound, "a key has no trailing blanks");
    }

    [Fact]
    public async Task A_unit_of_work_that_is_the_victim_of_a_deadlock_runs_again()
    {
        var app = await database.Plain().App();
        var (first, second) = (Payload.Fresh("deadlock")[..40], Payload.Fresh("deadlock")[..40]);
        foreach (var name in (string[])[first, second])
        {
            await app.Sql($"INSERT INTO Leases (Name, Holder, Until, Token, Uses) VALUES ({name}, 'test', 0, 1, 0)");
        }

        var (locked, blocking) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = Other();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var runs = 0;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            runs++;
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Touch(db, first);
            locked.TrySetResult();
            await blocking.Task;
            await Touch(db, second);
            await transaction.CommitAsync();
        });
        await other;

        runs.Should().Be(2);
        (await app.Count($"SELECT COUNT(*) AS Value FROM Leases WHERE Uses = 2 AND Name IN ({first}, {second})")).Should().Be(2);

        // The other transaction is the last that begins to wait, and where the server knows priorities, the one that it spares.
        async Task Other()
        {
            await using var own = app.Services.CreateAsyncScope();
            var context = own.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                if (await IsSqlServerItself(app))
                {
                    await context.Database.ExecuteSqlRawAsync("SET DEADLOCK_PRIORITY HIGH");
                }

                await locked.Task;
                await Touch(context, second);
                blocking.TrySetResult();
                await Task.Delay(TimeSpan.FromMilliseconds(500));
                await Touch(context, first);
                await transaction.CommitAsync();
            });
        }
    }

    [Theory]
    [InlineData("ON")]
    [InlineData("OFF")]
    public async Task Changes_and_reads_agree_with_and_without_read_committed_snapshot(string setting)
    {
        const int Customers = 20;
        var app = await database.Plain().Start();
        Assert.SkipUnless(await IsSqlServerItself(app), Waits);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var own = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            own.Database.SetCommandTimeout(TimeSpan.FromMinutes(1));
            await own.Database.ExecuteSqlRawAsync(setting == "ON"
                ? "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE"
                : "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT OFF WITH ROLLBACK IMMEDIATE");
        }

        string[] ids = [.. Enumerable.Range(0, Customers).Select(_ => Payload.Fresh("X"))];
        using var reading = new CancellationTokenSource();
        var reads = Task.Run(async () =>
        {
            while (!reading.IsCancellationRequested)
            {
                (await app.List("limit=200")).ShouldBeOk();
                (await app.Audit("limit=200")).ShouldBeOk();
            }
        });
        await Parallel.ForEachAsync(ids, async (id, _) =>
        {
            (await app.Post(Payload.Person(id).Imported("LOW", "ACTIVE"))).ShouldBeOk();
            (await app.Post(Payload.Person(id, action: "UPDATE").Imported("HIGH", "ACTIVE"))).ShouldBeOk();
        });
        await reading.CancelAsync();
        await reads;

        foreach (var id in ids)
        {
            (await app.GetCustomer(id)).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(2);
        }
    }

    [Fact]
    public async Task No_transaction_takes_so_many_locks_that_they_become_a_lock_of_the_table()
    {
        const int Chunk = 200;
        var app = await database.Plain().App();
        Assert.SkipUnless(await IsSqlServerItself(app), Waits);

        (await app.Save([.. Enumerable.Range(0, 3 * Chunk).Select(_ => BatchCalls.Person())])).Should().OnlyContain(result => result.Code() == "");

        (await app.Count($"""
            SELECT CAST(COALESCE(SUM(index_lock_promotion_count), 0) AS int) AS Value
            FROM sys.dm_db_index_operational_stats(DB_ID(), NULL, NULL, NULL)
            """)).Should().Be(0);
    }

    private static Task<int> Touch(OnboardingDbContext db, string name) =>
        db.Database.ExecuteSqlAsync($"UPDATE Leases SET Uses = Uses + 1 WHERE Name = {name}");

    private static async Task<bool> IsSqlServerItself(OnboardingApp app) =>
        await app.Count($"SELECT CASE WHEN @@VERSION LIKE 'Microsoft SQL Server%' THEN 1 ELSE 0 END AS Value") == 1;
}
