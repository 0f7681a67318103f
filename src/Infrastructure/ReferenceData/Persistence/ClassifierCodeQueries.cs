using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

/// <summary>Queries of the stored codes, read-only.</summary>
internal static class ClassifierCodeQueries
{
    private static readonly Classifier[] Known = Enum.GetValues<Classifier>();

    /// <summary>
    /// Returns the codes of the classifiers that this version has. A later version that shares the database may store other classifiers.
    /// </summary>
    public static IQueryable<ClassifierCode> ClassifierCodes(this OnboardingDbContext db) =>
        db.Set<ClassifierCode>().AsNoTracking().Where(code => Known.Contains(code.Classifier));
}
