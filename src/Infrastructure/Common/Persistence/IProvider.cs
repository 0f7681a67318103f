using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>What differs between the databases, besides migrations.</summary>
internal interface IProvider
{
    /// <summary>Whether the failure is the violation of a unique index or primary key.</summary>
    bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>Waits until this process may write, where the database has only one writer; dispose to let the next one in.</summary>
    ValueTask<IDisposable> EnterWrite(CancellationToken cancellationToken);

    /// <summary>Applies the migrations, one process at a time.</summary>
    Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken);
}
