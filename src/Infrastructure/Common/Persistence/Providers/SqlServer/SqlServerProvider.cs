using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>SQL Server: many writers, locks by row.</summary>
internal sealed class SqlServerProvider(SqlServerInserts inserts, NewDatabase newDatabase) : IProvider
{
    public bool IsUniqueViolation(DbUpdateException failure) => SqlServerErrors.IsUniqueViolation(failure.InnerException);

    // Compared by UTF-16 code unit.
    public string HighestSuffix => "\uffff";

    public Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return db.Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, repeated, _) =>
            {
                await OnOneConnection(db, repeated);
                return true;
            },
            async (_, _, _) => new ExecutionResult<bool>(await wasSaved(), true),
            CancellationToken.None);
    }

    public Task Save(OnboardingDbContext db, InsertBuffer rows) => WayOf(db, rows) switch
    {
        SaveWay.Changes => db.SaveChangesAsync(CancellationToken.None),
        SaveWay.OneCommand => inserts.WriteAndCommit(db, rows),
        SaveWay.Commands => SaveTogether(db, rows, inserts.Write),
        _ => SaveTogether(db, rows, inserts.Copy),
    };

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => query();

    public int WaitingUnits => 0;

    // The size of a file is a number of pages of 8 KiB.
    public async Task<long> Size(OnboardingDbContext db, CancellationToken cancellationToken) => (await db.Database
        .SqlQuery<long>($"SELECT SUM(CAST(size AS bigint)) * 8192 AS Value FROM sys.database_files").ToListAsync(cancellationToken)).Single();

    // The server overwrites free space by itself; its log and its backups are the operator's (docs/privacy.md).
    public Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken) => Task.FromResult(true);

    public async Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var exists = await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken);
        newDatabase.RejectIfMissing(exists);
        // An index over millions of rows takes longer than other statements may.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        await db.Database.MigrateAsync(cancellationToken);
        if (!exists)
        {
            newDatabase.Report();
        }
    }

    /// <summary>Chooses the way with the fewest round trips.</summary>
    internal SaveWay WayOf(OnboardingDbContext db, InsertBuffer rows) =>
        rows is { Count: 0, Checks.Count: 0 } ? SaveWay.Changes
        : !inserts.FitOneCommand(db, rows) ? SaveWay.BulkCopies
        : db.ChangeTracker.HasChanges() || rows.Checks.Count > 0 ? SaveWay.Commands
        : SaveWay.OneCommand;

    // New rows are written without EF Core, which therefore would not open the connection.
    private static async Task OnOneConnection(OnboardingDbContext db, Func<Task> work)
    {
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        try
        {
            await work();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task SaveTogether(
        OnboardingDbContext db, InsertBuffer rows, Func<OnboardingDbContext, InsertBuffer, IDbContextTransaction, Task> write)
    {
        // A failure here undoes everything, so EF Core's own savepoint would be a round trip without effect.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (rows.Count > 0)
        {
            await write(db, rows, transaction);
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        foreach (var check in rows.Checks)
        {
            await check();
        }

        await transaction.CommitAsync(CancellationToken.None);
    }
}

/// <summary>How a unit of work is saved on SQL Server.</summary>
internal enum SaveWay
{
    /// <summary>There are no new rows: EF Core saves what it tracks.</summary>
    Changes,

    /// <summary>New rows alone, in one command with its own transaction: one round trip.</summary>
    OneCommand,

    /// <summary>New rows in one command, then what EF Core tracks, then the checks, in one transaction.</summary>
    Commands,

    /// <summary>More new rows than a command can carry: a bulk copy for each table, then what EF Core tracks, in one transaction.</summary>
    BulkCopies,
}
