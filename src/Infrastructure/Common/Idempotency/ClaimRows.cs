using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// Saves the claimed idempotency key with the change. Of several instances that use the same key, only one can insert the key. The others run again,
/// or are rejected because of what the first one stored, and find here that the key is taken.
/// </summary>
internal sealed class ClaimRows(
    InsertBuffer added, IdempotencyClaim claim, OutcomeProtection protection, IdempotencyOptions options, TimeProvider clock)
    : IRelatedRows
{
    public async Task AddRows(OnboardingDbContext db)
    {
        if (claim is not { Key: { } key, Outcome: { } outcome, OutcomeType: { } type })
        {
            return;
        }

        var row = await db.Set<IdempotentOutcomeRow>().SingleOrDefaultAsync(one => one.Key == key.Hash);
        if (row?.Until > clock.Now() && !claim.Replaces)
        {
            claim.MarkTaken();
            return;
        }

        if (row is null)
        {
            added.Add(row = new IdempotentOutcomeRow { Key = key.Hash, Account = key.Account });
        }

        row.Request = key.RequestHash;
        row.Outcome = protection.Protect(outcome, type, claim.Profile);
        row.Until = clock.Now() + options.RetentionPeriod;
    }
}
