using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Reads with the context of the caller, and therefore in its transaction.</summary>
internal sealed class CustomerUnits(OnboardingDbContext db) : ICustomerUnits
{
    public async Task<IReadOnlyDictionary<CustomerId, string?>> Of(IReadOnlyList<CustomerId> customers, CancellationToken cancellationToken) =>
        await db.Set<Customer>().AsNoTracking().Where(customer => customers.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.BusinessUnit })
            .ToDictionaryAsync(one => one.Id, one => one.BusinessUnit, cancellationToken);
}
