using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

internal sealed class IdempotentOutcomes(OnboardingDbContext db, IProvider provider, OutcomeProtection protection, TimeProvider clock)
    : IIdempotentOutcomes
{
    public async Task<IdempotentOutcome<T>?> Find<T>(IdempotentCallKey key, CancellationToken cancellationToken)
    {
        protection.RequireKey<T>();
        var row = await provider.Read(
            db, () => db.Set<IdempotentOutcomeRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key.Hash, cancellationToken));
        return row?.Until > clock.Now() ? new(row.Request, protection.Unprotect<T>(row.Outcome)) : null;
    }

    public Task<bool> IsUsed(IdempotentCallKey key, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        return provider.Read(db, () => db.Set<IdempotentOutcomeRow>().AnyAsync(one => one.Key == key.Hash && one.Until > now, cancellationToken));
    }
}
