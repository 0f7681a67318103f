using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>
/// Refreshes a snapshot after a commit that may have changed what it holds, before the caller gets its answer. Rows that another request added in the
/// meantime need no unique keys: the work runs again and finds them.
/// </summary>
internal sealed class SnapshotUpdate<TSnapshot>(TSnapshot snapshot, ILogger<SnapshotUpdate<TSnapshot>> logger) : IAfterCommit where TSnapshot : ISnapshot
{
    /// <summary>Whether the unit of work may change what is held; all others pass without a question to the database.</summary>
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
            // The change is on disk and accepted; the snapshot follows with the next round of SnapshotRefresh.
            logger.LogWarning("The {Holds} could not be refreshed after a change ({Failure})", snapshot.Contents, failure.GetType().Name);
        }
    }
}
