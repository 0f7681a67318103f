using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// The claim's part in saving: its key goes in with the change. Of several instances the key's uniqueness lets one through; the others' work runs
/// again (or is refused by what the one did), and finds here that the key is used.
/// </summary>
internal sealed class ClaimRows(NewRows added, Claim claim, AnswerProtection protection, IdempotencyOptions options, TimeProvider clock) : ISatelliteRows
{
    public async Task Complete(OnboardingDbContext db)
    {
        if (claim is not { Key: { } key, Answer: { } answer })
        {
            return;
        }

        var row = await db.Set<KeptAnswerRow>().SingleOrDefaultAsync(one => one.Key == key.Hash);
        if (row?.Until > clock.Now())
        {
            throw new AnsweredBefore();
        }

        if (row is null)
        {
            added.Add(row = new KeptAnswerRow { Key = key.Hash, Account = key.Account });
        }

        (row.Request, row.Answer, row.Until) = (key.Request, protection.Protect(answer), clock.Now() + options.Keep);
    }
}
