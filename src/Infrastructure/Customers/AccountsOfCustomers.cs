using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>The accounts that have customers. Listing them would read every customer.</summary>
internal sealed class AccountsOfCustomers(OnboardingDbContext db) : IAccountUse
{
    public Task<bool> IsUsed(AccountId account, CancellationToken cancellationToken) =>
        db.Set<Customer>().AnyAsync(customer => customer.Account == account, cancellationToken);

    public Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
