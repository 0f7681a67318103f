using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Links;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Links;

internal sealed class CustomerLinkRepository(OnboardingDbContext db) : ICustomerLinks
{
    public async Task<CustomerHierarchy> Hierarchy(AccountId account, CancellationToken cancellationToken) =>
        await db.Set<CustomerHierarchy>().SingleOrDefaultAsync(one => one.Account == account, cancellationToken)
        ?? db.Add(CustomerHierarchy.Register(account)).Entity;

    public Task<CustomerLink?> Of(long child, CancellationToken cancellationToken) =>
        db.Set<CustomerLink>().SingleOrDefaultAsync(link => link.Child == child, cancellationToken);

    public async Task<IReadOnlyList<long>> Above(long number, CancellationToken cancellationToken)
    {
        var above = new List<long>();
        long? next = number;
        while (above.Count < CustomerHierarchy.MaxDepth)
        {
            var below = next.Value;
            next = await db.Set<CustomerLink>().Where(link => link.Child == below).Select(link => (long?)link.Parent)
                .SingleOrDefaultAsync(cancellationToken);
            if (next is not { } parent)
            {
                break;
            }

            above.Add(parent);
        }

        return above;
    }

    public void Add(CustomerLink link) => db.Add(link);

    public void Remove(CustomerLink link) => db.Remove(link);
}
