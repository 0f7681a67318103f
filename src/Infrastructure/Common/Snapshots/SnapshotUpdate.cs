using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>
/// Refreshes a snapshot after a commit that may have changed its data, before the caller gets its result. Conflicts with rows that another request
/// added in the meantime need no unique keys: the work runs again and finds those rows.
/// </summary>
internal sealed class SnapshotUpdate<TSnapshot>(TSnapshot snapshot, ILogger<SnapshotUpdate<TSnapshot>> logger)
    : IAfterCommit where TSnapshot : Snapshot
{
    /// <summary>Whether the unit of work may have changed the data. If not, no query is made.</summary>
    public bool MayHaveChanged { get; set; }

    public async Task Committed(OnboardingDbContext db)
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
            // The change is on disk and accepted; the next round of the monitor refreshes the snapshot.
            logger.LogWarning("The {Contents} could not be refreshed after a change ({Failure})", snapshot.Contents, failure.GetType().Name);
        }
    }
}
