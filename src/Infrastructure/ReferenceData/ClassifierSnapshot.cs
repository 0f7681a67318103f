using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>The classifiers in memory. Read once at start; after that only as much is asked of the database as tells whether they changed.</summary>
internal sealed class ClassifierSnapshot(INumbers numbers, IProvider provider) : IClassifiers, IDatabaseStart, IDisposable
{
    // One at a time: of two that overlap, the one that read earlier could finish later and leave the older state standing.
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private ClassifierState? _seen;
    private volatile Classifiers? _current;

    public Classifiers Current => _current ?? throw new InvalidOperationException("The classifiers are not loaded yet.");

    /// <summary>Fills an empty database, then loads the snapshot.</summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Set<ClassifierCode>().AnyAsync(cancellationToken))
        {
            var number = numbers.Next();
            db.AddRange(ClassifierSeed.All().Select(one => ClassifierCode.Register(ClassifierNames.Find(one.Classifier)!.Value, one.Code, one.Name, number)));
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
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Asked first: what is committed between the two questions is loaded now, and once more the next time.
            var state = await ClassifierState.Of(db, cancellationToken);
            if (_current is null || state != _seen)
            {
                var live = await db.ClassifierCodes().Where(code => code.RetiredAt == null)
                    .Select(code => new { code.Classifier, code.Code, code.Name }).ToListAsync(cancellationToken);
                _current = new Classifiers(live.Select(code => (code.Classifier, code.Code, code.Name)));
                _seen = state;
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();
}
