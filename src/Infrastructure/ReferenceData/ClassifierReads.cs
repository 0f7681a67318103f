using Microsoft.EntityFrameworkCore;
using Onboarding.Application.ReferenceData;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

internal sealed class ClassifierReads(OnboardingDbContext db) : IClassifierReads
{
    public async Task<IReadOnlyDictionary<Classifier, (int Live, int Retired)>> Counts(CancellationToken cancellationToken)
    {
        var counts = await db.ClassifierCodes().GroupBy(code => code.Classifier)
            .Select(group => new { group.Key, All = group.Count(), Live = group.Count(code => code.RetiredAt == null) })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(one => one.Key, one => (one.Live, one.All - one.Live));
    }

    public async Task<IReadOnlyList<ClassifierCode>> Codes(Classifier classifier, bool? retired, CancellationToken cancellationToken)
    {
        var codes = db.Set<ClassifierCode>().AsNoTracking().Where(code => code.Classifier == classifier);
        codes = retired switch
        {
            true => codes.Where(code => code.RetiredAt != null),
            false => codes.Where(code => code.RetiredAt == null),
            null => codes,
        };

        // Sorted here because the databases compare characters beyond the Basic Multilingual Plane differently.
        return [.. (await codes.ToListAsync(cancellationToken)).OrderBy(code => code.Code, StringComparer.Ordinal)];
    }

    public async Task<ClassifierCode?> Code(Classifier classifier, string code, CancellationToken cancellationToken) =>
        // The check is needed because SQL Server ignores trailing blanks when it compares codes.
        ClassifierCode.IsCode(code)
            ? await db.Set<ClassifierCode>().AsNoTracking().SingleOrDefaultAsync(
                one => one.Classifier == classifier && one.Code == code, cancellationToken)
            : null;
}
