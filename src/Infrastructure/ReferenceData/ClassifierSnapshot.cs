using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>
/// The classifiers cached in memory. They are loaded at start; later refreshes first query a small state that differs after every change.
/// </summary>
internal sealed class ClassifierSnapshot(ISequenceGenerator sequence, IProvider provider) : Snapshot, IClassifiers, IDatabaseStart
{
    private volatile Classifiers? _current;

    public Classifiers Current => _current ?? throw new InvalidOperationException("The classifiers are not loaded yet.");

    public override string Contents => "classifiers";

    /// <summary>Seeds an empty database, then loads the snapshot.</summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Set<ClassifierCode>().AnyAsync(cancellationToken))
        {
            var number = sequence.Next();
            db.AddRange(
                ClassifierSeed.All().Select(one => ClassifierCode.Register(ClassifierNames.Find(one.Classifier)!.Value, one.Code, one.Name, number)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
            {
                // Another instance started at the same time and has seeded it.
            }

            db.ChangeTracker.Clear();
        }

        await Refresh(db, cancellationToken);
    }

    /// <summary>
    /// Summarises all stored codes, in one pass over a small table. The highest number alone is not enough: numbers are assigned before their change
    /// is committed, so a lower one may appear after a higher one. But the number of each code only rises and no code is deleted, so their sum rises
    /// with every commit, in any order. A manual change of a row may leave the number unchanged; the counts still show that a code was retired.
    /// </summary>
    public override IQueryable<DataState> State(OnboardingDbContext db) => db.Set<ClassifierCode>().GroupBy(_ => 1).Select(all => new DataState
    {
        Count = all.Count(),
        Live = all.Count(code => code.RetiredAt == null),
        High = all.Sum(code => code.ChangedNumber / DataState.Part),
        Low = all.Sum(code => code.ChangedNumber % DataState.Part),
    });

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var live = await db.ClassifierCodes().Where(code => code.RetiredAt == null)
            .Select(code => new { code.Classifier, code.Code, code.Name }).ToListAsync(cancellationToken);
        _current = new Classifiers(live.Select(code => (code.Classifier, code.Code, code.Name)));
    }
}
