using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Reads with the context of the unit of work, and therefore in its transaction.</summary>
internal sealed class VersionSnapshots(OnboardingDbContext db, CustomerVisibility visibility) : IVersionSnapshots
{
    public async Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken)
    {
        var present = await visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking())
            .SingleOrDefaultAsync(one => one.Id == customer.Value && one.Account == account.Value, cancellationToken);
        return present is null ? null
            : present.Version == version ? CustomerJson.OfVersion(present)
            : await db.Set<CustomerVersionRow>().AsNoTracking()
                .Where(row => row.CustomerNumber == present.Number && row.Version == version)
                .Select(row => row.Snapshot).SingleOrDefaultAsync(cancellationToken);
    }
}
