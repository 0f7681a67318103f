using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk.Persistence;

/// <summary>
/// What goes with publishing: the snapshot follows before the caller is answered. A file or version that another request added in the
/// meantime needs no keys: the work runs again and sees it.
/// </summary>
internal sealed class RuleSetRows(RuleSetSnapshot snapshot, ILogger<RuleSetRows> logger) : ISatelliteRows
{
    /// <summary>Whether the unit of work published a version.</summary>
    public bool HasPublished { get; set; }

    public Task Complete(OnboardingDbContext db) => Task.CompletedTask;

    public async Task Saved(OnboardingDbContext db)
    {
        if (!HasPublished)
        {
            return;
        }

        try
        {
            await snapshot.Refresh(db, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The version is on disk and accepted; the snapshot follows with the next round of RuleSetRefresh.
            logger.LogWarning("The rule sets could not be refreshed after a change ({Failure})", failure.GetType().Name);
        }
    }
}
