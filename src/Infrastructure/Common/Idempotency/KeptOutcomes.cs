using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

internal sealed class KeptOutcomes(OnboardingDbContext db, IProvider provider, OutcomeProtection protection, TimeProvider clock) : IKeptOutcomes
{
    public async Task<KeptOutcome<T>?> Find<T>(CallKey key, CancellationToken cancellationToken)
    {
        protection.MustKnow<T>();
        var row = await provider.Read(db, () => db.Set<KeptOutcomeRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key.Hash, cancellationToken));
        return row?.Until > clock.Now() ? new(row.Request, protection.Unprotect<T>(row.Outcome)) : null;
    }

    public Task<bool> IsUsed(CallKey key, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        return provider.Read(db, () => db.Set<KeptOutcomeRow>().AnyAsync(one => one.Key == key.Hash && one.Until > now, cancellationToken));
    }
}
