using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Answers whose time is up. Their keys are free with or without them: deleting gives back the room.</summary>
public sealed class EndedAnswers
{
    private readonly OnboardingDbContext _db;
    private readonly IProvider _provider;

    internal EndedAnswers(OnboardingDbContext db, IProvider provider) => (_db, _provider) = (db, provider);

    /// <summary>Deletes answers that ended before an instant, the oldest first, in one small transaction.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="most">How many at most (a few more if several end at the very same tick).</param>
    /// <param name="cancellationToken">Counts until the deleting begins.</param>
    /// <returns>How many were deleted; fewer than <paramref name="most"/> means that there are no more.</returns>
    public async Task<int> Delete(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // Looked for outside the one writer's queue. A key that is claimed anew meanwhile has a later end, and stays.
        var ends = await _db.Set<KeptAnswerRow>().Where(row => row.Until < before).OrderBy(row => row.Until).Select(row => row.Until)
            .Take(most).ToListAsync(cancellationToken);
        if (ends.Count == 0)
        {
            return 0;
        }

        var (last, deleted) = (ends[^1], 0);
        await _provider.Write(
            _db,
            async () => deleted = await _db.Set<KeptAnswerRow>().Where(row => row.Until <= last).ExecuteDeleteAsync(CancellationToken.None),
            () => Task.FromResult(false),
            cancellationToken);
        return deleted;
    }
}
