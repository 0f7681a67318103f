using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

internal sealed class ClassifierCodeRepository(OnboardingDbContext db, SnapshotUpdate<ClassifierSnapshot> update) : IClassifierCodes
{
    public async Task<ClassifierCode?> Find(Classifier classifier, string code, CancellationToken cancellationToken)
    {
        update.MayHaveChanged = true;
        // The check is needed because SQL Server ignores trailing blanks when it compares codes.
        return ClassifierCode.IsCode(code)
            ? await db.Set<ClassifierCode>().SingleOrDefaultAsync(one => one.Classifier == classifier && one.Code == code, cancellationToken)
            : null;
    }

    public async Task<IReadOnlyList<ClassifierCode>> All(Classifier classifier, CancellationToken cancellationToken)
    {
        update.MayHaveChanged = true;
        return await db.Set<ClassifierCode>().Where(one => one.Classifier == classifier).ToListAsync(cancellationToken);
    }

    public void Add(ClassifierCode code)
    {
        update.MayHaveChanged = true;
        db.Add(code);
    }
}
