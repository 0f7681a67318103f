using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// Makes every unit of work of a scope depend on the lease for which the scope works, so that an instance whose lease another one has acquired
/// saves nothing. Without a lease it does nothing.
/// </summary>
internal sealed class LeaseFence : IRelatedRows
{
    private Lease? _lease;

    /// <summary>Sets the lease, before the work begins.</summary>
    public void Set(Lease lease) => _lease = lease;

    /// <inheritdoc/>
    public Task AddRows(OnboardingDbContext db)
    {
        _lease?.Fence(db);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Throws <see cref="OperationCanceledException"/> if a unit of work was not saved because another instance has the lease. To run it again would
    /// be in vain.
    /// </summary>
    public void ThrowIfLost(DbUpdateConcurrencyException failure)
    {
        if (_lease is { } lease && failure.Entries.Any(entry => entry.Entity is LeaseRow))
        {
            lease.Lose();
            throw new OperationCanceledException($"Another instance has the lease {lease.Name}.", failure);
        }
    }
}
