using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Deletes expired outcomes. An expired key is free whether or not its row was deleted, so this only frees space.</summary>
internal sealed class IdempotentOutcomeRetention(IProvider provider) : IRetentionPolicy
{
    public string Rows => "idempotent outcomes";

    // Each row has its own end, so no further period is added.
    public TimeSpan? Period => TimeSpan.Zero;

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        // A key that is claimed again in the meantime has a later end and stays. If several rows end at the same tick, a few more than the limit are
        // deleted.
        var ends = await db.Set<IdempotentOutcomeRow>().Where(row => row.Until < before).OrderBy(row => row.Until).Select(row => row.Until)
            .Take(limit).ToListAsync(cancellationToken);
        if (ends.Count == 0)
        {
            return 0;
        }

        var (last, deleted) = (ends[^1], 0);
        await provider.Write(
            db,
            async () => deleted = await db.Set<IdempotentOutcomeRow>().Where(row => row.Until <= last).ExecuteDeleteAsync(CancellationToken.None),
            () => Task.FromResult(false),
            cancellationToken);
        return deleted;
    }
}
