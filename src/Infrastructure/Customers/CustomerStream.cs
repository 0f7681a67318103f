using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Reads in small pages by number. No reader stays open, so that writers do not wait and a failed page can be read again.</summary>
internal sealed class CustomerStream(OnboardingDbContext db, CustomerVisibility visibility) : ICustomerStream, IPartyStream
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<StoredCustomer> Read(CustomerSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long after = 0;
        while (true)
        {
            var page = await Selected(selection, after).OrderBy(customer => customer.Number).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var customer in page)
            {
                yield return customer;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Number;
        }
    }

    public async IAsyncEnumerable<CustomerParties> Read(AccountId account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = visibility.Restrict(db.Set<Customer>().AsNoTracking())
            .Where(customer => customer.Account == account && customer.Status != CustomerStatus.Closed).OrderBy(customer => customer.Number);
        long after = 0;
        while (true)
        {
            var page = await open.Where(customer => customer.Number > after).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var customer in page)
            {
                yield return new(customer.Id, ScreenedCustomers.PartiesOf(customer));
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Number;
        }
    }

    private IQueryable<StoredCustomer> Selected(CustomerSelection selection, long after)
    {
        var found = visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking()).Where(customer => customer.Number > after);
        var (account, category, others) = (selection.Account?.Value, selection.Category, selection.NotCategories);
        found = account is null ? found : found.Where(customer => customer.Account == account);
        found = selection.ChangedSince is { } since ? found.Where(customer => customer.ChangedAt >= since) : found;
        found = category is null ? found : found.Where(customer => customer.Category == category);
        return others.Count == 0 ? found : found.Where(customer => !others.Contains(customer.Category));
    }
}
