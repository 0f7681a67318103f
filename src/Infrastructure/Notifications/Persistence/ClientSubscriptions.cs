using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Persistence;

internal sealed class ClientSubscriptions(OnboardingDbContext db, TimeProvider clock) : IClientSubscriptions
{
    public async Task Restrict(AccountId account, string clientId, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        foreach (var subscription in await db.Live(account).Where(one => one.ClientId == clientId).ToListAsync(cancellationToken))
        {
            subscription.Restrict(units, clock.Now());
        }
    }
}
