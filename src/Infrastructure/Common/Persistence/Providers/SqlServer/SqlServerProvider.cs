using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>SQL Server: many writers, locks by row.</summary>
internal sealed class SqlServerProvider(SqlServerInserts inserts, SqlServerAbilities server) : IProvider
{
    private const int UniqueIndexViolation = 2601;
    private const int ConstraintViolation = 2627;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: var number } && IsUniqueViolation(number);

    /// <summary>Whether an error of the server's says that a key is taken.</summary>
    public static bool IsUniqueViolation(int number) => number is UniqueIndexViolation or ConstraintViolation;

    // Compared by UTF-16 code unit.
    public string Last => "\uffff";

    public Task Write(OnboardingDbContext db, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return db.Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, repeated, _) =>
            {
                await repeated();
                return true;
            },
            async (_, _, _) => new ExecutionResult<bool>(await wasSaved(), true),
            CancellationToken.None);
    }

    public async Task Save(OnboardingDbContext db, NewRows rows)
    {
        if (rows.Count == 0)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        else if (!inserts.FitOneCommand(db.Model, rows))
        {
            await SaveMany(db, rows);
        }
        else if (!db.ChangeTracker.HasChanges() && await server.KeepsTransactions(db))
        {
            await inserts.WriteAndCommit(db, rows);
        }
        else
        {
            await SaveTogether(db, rows, inserts.Write);
        }
    }

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => query();

    public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        // An index over millions of rows takes longer than other statements may.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        return db.Database.MigrateAsync(cancellationToken);
    }

    private async Task SaveMany(OnboardingDbContext db, NewRows rows)
    {
        if (!server.Copies)
        {
            await SaveTogether(db, rows, inserts.Write);
            return;
        }

        try
        {
            await SaveTogether(db, rows, inserts.Copy);
            server.Copied();
        }
        catch (CopyRefused)
        {
            // Nothing was committed: ordinary commands do it, or fail of what the copy failed of.
            await SaveTogether(db, rows, inserts.Write);
            server.RefusedCopy();
        }
    }

    private static async Task SaveTogether(OnboardingDbContext db, NewRows rows, Func<OnboardingDbContext, NewRows, IDbContextTransaction, Task> write)
    {
        // What fails here is undone as a whole, so EF Core's own savepoint would be a round trip for nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await write(db, rows, transaction);
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }
}
