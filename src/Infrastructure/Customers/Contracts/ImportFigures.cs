using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Contracts;

/// <summary>The records of all imports.</summary>
/// <param name="Unfinished">The imports that are running or were interrupted.</param>
/// <param name="Accepted">The accepted records.</param>
/// <param name="Rejected">The rejected records.</param>
public sealed record ImportCounts(long Unfinished, long Accepted, long Rejected);

/// <summary>Figures of imports of all accounts, for the service's own work.</summary>
public sealed class ImportFigures(OnboardingDbContext db)
{
    /// <summary>Counts the unfinished imports and the records of all imports. There is a row for each file.</summary>
    public async Task<ImportCounts> Count(CancellationToken cancellationToken) =>
        await db.Set<ImportRun>().AsNoTracking().Where(run => !run.IsCheck).GroupBy(_ => 1).Select(all => new ImportCounts(
            all.LongCount(run => run.FinishedAt == null), all.Sum(run => run.Accepted), all.Sum(run => run.Rejected)))
            .SingleOrDefaultAsync(cancellationToken) ?? new(0, 0, 0);
}
