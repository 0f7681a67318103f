using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

internal sealed class KeptAnswers(OnboardingDbContext db, IProvider provider, AnswerProtection protection, TimeProvider clock) : IKeptAnswers
{
    public async Task<KeptAnswer?> Find(CallKey key, CancellationToken cancellationToken)
    {
        var row = await provider.Read(db, () => db.Set<KeptAnswerRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key.Hash, cancellationToken));
        return row?.Until > clock.Now() ? new(row.Request, protection.Unprotect(row.Answer)) : null;
    }
}
