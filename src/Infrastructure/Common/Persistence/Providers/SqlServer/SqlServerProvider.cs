using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>SQL Server: many writers, locks by row.</summary>
internal sealed class SqlServerProvider : IProvider
{
    private const int UniqueIndexViolation = 2601;
    private const int ConstraintViolation = 2627;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndexViolation or ConstraintViolation };

    public Task<T> Write<T>(OnboardingDbContext db, Func<Task<T>> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken)
    {
        T answer = default!;
        return db.Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, repeated, _) => answer = await repeated(),
            async (_, _, _) => new ExecutionResult<T>(await wasSaved(), answer),
            CancellationToken.None);
    }

    public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);
}
