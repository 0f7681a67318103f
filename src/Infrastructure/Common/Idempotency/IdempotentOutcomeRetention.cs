using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Outcomes whose time is up. Their keys are free with or without them: deleting gives back the room.</summary>
internal sealed class IdempotentOutcomeRetention(IProvider provider) : IRetentionPolicy
{
    public string Rows => "idempotent outcomes";

    // A row itself says until when it is kept.
    public TimeSpan? Period => TimeSpan.Zero;

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        // A key that is claimed anew meanwhile has a later end, and stays. A few more go if several end at the very same tick.
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
