using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Access;
using Onboarding.Application.Access.ListRejectedSignIns;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.RejectedSignIns;

internal sealed class RejectedSignInReads(OnboardingDbContext db) : IRejectedSignInReads
{
    public async Task<IReadOnlyList<RejectedSignIn>> List(AccountId? account, ListRejectedSignIns query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var rows = db.Set<RejectedSignIn>().AsNoTracking().Where(row => row.Number > after);
        if (account is { } own)
        {
            rows = rows.Where(row => row.Account == own);
        }

        if (query.User is { } user)
        {
            rows = rows.Where(row => row.User == user);
        }

        if (query.Address is { } address)
        {
            rows = rows.Where(row => row.Address == address);
        }

        return await rows.OrderBy(row => row.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }
}
