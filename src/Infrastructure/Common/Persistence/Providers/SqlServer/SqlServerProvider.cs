using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>SQL Server: many writers, locks by row.</summary>
internal sealed class SqlServerProvider : IProvider
{
    private const int UniqueIndexViolation = 2601;
    private const int ConstraintViolation = 2627;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndexViolation or ConstraintViolation };

    public ValueTask<IDisposable> EnterWrite(CancellationToken cancellationToken) => new(Open.Instance);

    public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);

    private sealed class Open : IDisposable
    {
        public static readonly Open Instance = new();

        public void Dispose() { }
    }
}
