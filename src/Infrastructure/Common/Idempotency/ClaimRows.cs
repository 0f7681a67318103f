using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// The claim's part in saving: its key goes in with the change. Of several instances the key's uniqueness lets one through; the others' work runs
/// again (or is rejected by what the one did), and the claim is given up here because the key is used.
/// </summary>
internal sealed class ClaimRows(InsertBuffer added, IdempotencyClaim claim, OutcomeProtection protection, IdempotencyOptions options, TimeProvider clock) : IRelatedRows
{
    public async Task AddRows(OnboardingDbContext db)
    {
        if (claim is not { Key: { } key, Outcome: { } outcome, OutcomeType: { } type })
        {
            return;
        }

        var row = await db.Set<IdempotentOutcomeRow>().SingleOrDefaultAsync(one => one.Key == key.Hash);
        if (row?.Until > clock.Now())
        {
            claim.MarkTaken();
            return;
        }

        if (row is null)
        {
            added.Add(row = new IdempotentOutcomeRow { Key = key.Hash, Account = key.Account });
        }

        (row.Request, row.Outcome, row.Until) = (key.RequestHash, protection.Protect(outcome, type, claim.Profile), clock.Now() + options.RetentionPeriod);
    }
}
