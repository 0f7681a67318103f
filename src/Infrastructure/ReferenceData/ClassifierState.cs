using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.ReferenceData;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>
/// As much of all stored codes as differs after every change. Numbers are drawn before their change is committed, so a lower one may
/// appear after a higher one and the highest alone could miss it; but each code's own number only rises and no code is deleted, so their sum
/// rises with every commit, in whatever order. Who changes a row by hand may forget its number; the counts tell a retired code all the same.
/// </summary>
/// <param name="All">How many codes there are.</param>
/// <param name="Live">How many are not retired.</param>
/// <param name="High">The sum of the numbers' upper parts, of all below 2^33, so that no count of rows makes the sum too large for its column type.</param>
/// <param name="Low">The sum of their lower 20 bits.</param>
internal sealed record ClassifierState(int All, int Live, long High, long Low)
{
    private const long Part = 1L << 20;

    /// <summary>The state as it is committed now: one pass over a small table.</summary>
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
