using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>SQL Server: many writers, locks by row.</summary>
internal sealed class SqlServerProvider(SqlServerInserts inserts) : IProvider
{
    private const int UniqueIndexViolation = 2601;
    private const int ConstraintViolation = 2627;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndexViolation or ConstraintViolation };

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
        else if (!db.ChangeTracker.HasChanges() && inserts.FitOneCommand(db.Model, rows))
        {
            await inserts.WriteAndCommit(db, rows);
        }
        else
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            await inserts.Write(db, rows, transaction);
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => query();

    public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);
}
