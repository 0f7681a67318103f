using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.ReferenceData;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>
/// A summary of all stored codes that differs after every change. The highest number alone is not enough: numbers are assigned before their change is
/// committed, so a lower one may appear after a higher one. But the number of each code only rises and no code is deleted, so their sum rises with
/// every commit, in any order. A manual change of a row may leave the number unchanged; the counts still show that a code was retired.
/// </summary>
/// <param name="All">The number of codes.</param>
/// <param name="Live">The number of codes that are not retired.</param>
/// <param name="High">
/// The sum of the upper parts of the change numbers. Each part is below 2^33, so that the sum of all rows fits its column type.
/// </param>
/// <param name="Low">The sum of the lower 20 bits of the change numbers.</param>
internal sealed record ClassifierState(int All, int Live, long High, long Low)
{
    private const long Part = 1L << 20;

    /// <summary>Returns the committed state, in one pass over a small table.</summary>
    public static async Task<ClassifierState> Of(OnboardingDbContext db, CancellationToken cancellationToken) =>
        await db.Set<ClassifierCode>().AsNoTracking().GroupBy(_ => 1)
            .Select(all => new ClassifierState(
                all.Count(),
                all.Count(code => code.RetiredAt == null),
                all.Sum(code => code.ChangedNumber / Part),
                all.Sum(code => code.ChangedNumber % Part)))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new(0, 0, 0, 0);
}
