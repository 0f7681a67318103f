using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

/// <summary>What goes with a change of a classifier: the snapshot follows it before the caller is answered.</summary>
internal sealed class ClassifierRows(ClassifierSnapshot snapshot, ILogger<ClassifierRows> logger) : ISatelliteRows
{
    /// <summary>Whether the unit of work looked at a code to change it; all others pass without a question to the database.</summary>
    public bool MayHaveChanged { get; set; }

    public Task Complete(OnboardingDbContext db) => Task.CompletedTask;

    public IUniqueKeys? Keys(OnboardingDbContext db) =>
        MayHaveChanged ? new ClassifierKeys([.. db.ChangeTracker.Entries<ClassifierCode>()
            .Where(entry => entry.State == EntityState.Added).Select(entry => (entry.Entity.Classifier, entry.Entity.Code))]) : null;

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

    private sealed class ClassifierKeys((Classifier Classifier, string Code)[] added) : IUniqueKeys
    {
        // One that was retired in the meantime is no obstacle: the work runs again and takes it back into use.
        public async Task<IReadOnlyList<Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken)
        {
            foreach (var (classifier, code) in added)
            {
                if (await db.ClassifierCodes().AnyAsync(one => one.Classifier == classifier && one.Code == code && one.RetiredAt == null, cancellationToken))
                {
                    return [Finding.Of(ClassifierErrors.CodeExists, "/code")];
                }
            }

            return [];
        }
    }
}
