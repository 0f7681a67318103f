using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

internal sealed class CustomerRepository(OnboardingDbContext db, CustomerRows rows) : ICustomers
{
    public Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken) =>
        db.Set<Customer>().SingleOrDefaultAsync(customer => customer.Account == account && customer.ExternalId == externalId, cancellationToken);

    public Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        db.Set<CommunicationNumberRow>().AnyAsync(row => row.Account == account && row.Value == communicationNumber, cancellationToken);

    public void Add(Customer customer, bool unlessKnown)
    {
        rows.ToleratesKnown = unlessKnown;
        db.Add(customer);
    }
}
