using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

/// <summary>The stored codes, to be read.</summary>
internal static class ClassifierCodeQueries
{
    private static readonly Classifier[] Known = Enum.GetValues<Classifier>();

    /// <summary>The codes of the classifiers this version knows; a later one that shares the database may keep others.</summary>
    public static IQueryable<ClassifierCode> ClassifierCodes(this OnboardingDbContext db) =>
        db.Set<ClassifierCode>().AsNoTracking().Where(code => Known.Contains(code.Classifier));
}
