using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Items;

internal sealed class ExpiringDocuments(OnboardingDbContext db) : IExpiringDocuments
{
    public async Task<IReadOnlyList<ExpiringDocument>> Due(
        DateOnly until, ExpiringDocument? after, int limit, CancellationToken cancellationToken)
    {
        // A column of truth values is compared with a parameter: a bare column would not use its index.
        var (isReported, day, number) = (false, after?.ExpiresOn ?? DateOnly.MinValue, after?.CustomerNumber ?? 0);
        var found = from row in db.Set<DocumentExpiryRow>().AsNoTracking()
                    join customer in db.Set<Customer>() on row.CustomerNumber equals customer.Number
                    where row.IsReported == isReported && row.ExpiresOn <= until && row.ExpiresOn >= day
                        && (row.ExpiresOn > day || row.CustomerNumber > number) && customer.Status != CustomerStatus.Closed
                    orderby row.ExpiresOn, row.CustomerNumber
                    select new { customer.Account, customer.Id, customer.ExternalId, row.CustomerNumber, row.Key, row.Type, row.ExpiresOn };
        return
        [
            .. (await found.Take(limit).ToListAsync(cancellationToken)).Select(one => new ExpiringDocument(
                one.Account, one.Id, one.ExternalId, one.CustomerNumber, one.Key, one.Type, one.ExpiresOn)),
        ];
    }

    public async Task<bool> MarkReported(ExpiringDocument document, CancellationToken cancellationToken)
    {
        var row = await db.Set<DocumentExpiryRow>().SingleOrDefaultAsync(
            one => one.CustomerNumber == document.CustomerNumber && one.Key == document.Key, cancellationToken);
        if (row is null or { IsReported: true })
        {
            return false;
        }

        row.Report();
        return true;
    }
}
