using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>The classifiers in memory. Read once at start; after that only as much is asked of the database as tells whether they changed.</summary>
internal sealed class ClassifierSnapshot(INumbers numbers, IProvider provider) : IClassifiers, IDatabaseStart
{
    private (long Highest, int Live) _seen;
    private volatile Classifiers? _current;

    public Classifiers Current => _current ?? throw new InvalidOperationException("The classifiers are not loaded yet.");

    /// <summary>Fills an empty database, then loads the snapshot.</summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Set<ClassifierEntry>().AnyAsync(cancellationToken))
        {
            var number = numbers.Next();
            db.AddRange(ClassifierSeed.All().Select(one => new ClassifierEntry
            {
                Classifier = one.Classifier,
                Code = one.Code,
                Name = one.Name,
                ChangedNumber = number,
            }));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
            {
                // Another instance started at the same moment and has filled it.
            }

            db.ChangeTracker.Clear();
        }

        await Refresh(db, cancellationToken);
    }

    /// <summary>Loads the snapshot anew if anything changed.</summary>
    public async Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var entries = db.Set<ClassifierEntry>().AsNoTracking();
        // Who retires a code by hand may forget to raise its number; the count of live codes tells that too.
        var state = (
            await entries.MaxAsync(entry => (long?)entry.ChangedNumber, cancellationToken) ?? 0,
            await entries.CountAsync(entry => entry.RetiredAt == null, cancellationToken));
        if (_current is not null && state == _seen)
        {
            return;
        }

        var live = await entries.Where(entry => entry.RetiredAt == null)
            .Select(entry => new { entry.Classifier, entry.Code }).ToListAsync(cancellationToken);
        _current = new Classifiers(live.Where(entry => ClassifierNames.Find(entry.Classifier) is not null)
            .Select(entry => (ClassifierNames.Find(entry.Classifier)!.Value, entry.Code)));
        _seen = state;
    }
}
