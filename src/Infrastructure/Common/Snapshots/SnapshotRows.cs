using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>
/// What goes with a change of what a snapshot holds: the snapshot follows it before the caller is answered. A row that another request added in the
/// meantime needs no keys: the work runs again and finds it.
/// </summary>
internal sealed class SnapshotRows<TSnapshot>(TSnapshot snapshot, ILogger<SnapshotRows<TSnapshot>> logger) : ISatelliteRows where TSnapshot : ISnapshot
{
    /// <summary>Whether the unit of work may change what is held; all others pass without a question to the database.</summary>
    public bool MayHaveChanged { get; set; }

    public Task Complete(OnboardingDbContext db) => Task.CompletedTask;

    public async Task Saved(OnboardingDbContext db)
    {
        if (!MayHaveChanged)
        {
            return;
        }

        try
        {
            await snapshot.Refresh(db, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The change is on disk and accepted; the snapshot follows with the next round of SnapshotRefresh.
            logger.LogWarning("The {Holds} could not be refreshed after a change ({Failure})", snapshot.Holds, failure.GetType().Name);
        }
    }
}
