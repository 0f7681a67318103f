using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

/// <summary>
/// What goes with a change of a classifier: the snapshot follows it before the caller is answered. A code that another request added in the
/// meantime needs no keys: the work runs again, finds it, and refuses it or, if it is retired by then, takes it back into use.
/// </summary>
internal sealed class ClassifierRows(ClassifierSnapshot snapshot, ILogger<ClassifierRows> logger) : ISatelliteRows
{
    /// <summary>Whether the unit of work looked at a code to change it; all others pass without a question to the database.</summary>
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
            // The change is on disk and accepted; the snapshot follows with the next round of ClassifierRefresh.
            logger.LogWarning("The classifiers could not be refreshed after a change ({Failure})", failure.GetType().Name);
        }
    }
}
