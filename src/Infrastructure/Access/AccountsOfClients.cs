using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access;

/// <summary>The accounts that have clients.</summary>
internal sealed class AccountsOfClients(OnboardingDbContext db) : IAccountUse
{
    public Task<bool> IsUsed(AccountId account, CancellationToken cancellationToken) =>
        db.Set<ApiClient>().AnyAsync(client => client.Account == account, cancellationToken);

    public async Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken) =>
        [.. (await db.Set<ApiClient>().Select(client => client.Account).Distinct().ToListAsync(cancellationToken)).Select(account => account.Value)];
}
