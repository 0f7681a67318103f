using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.Infrastructure.Customers.Searches;

namespace Onboarding.Infrastructure.Customers;

internal sealed class CustomerReads(
    OnboardingDbContext db, CustomerQueries queries, CustomerSearch search, CustomerVisibility visibility, IProvider provider,
    IdentifierHash hashes) : ICustomerReads
{
    private IQueryable<Customer> Customers => visibility.Restrict(db.Set<Customer>().AsNoTracking());

    private IQueryable<StoredCustomer> Visible => visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking());

    public Task<StoredCustomer?> ById(AccountId? account, Guid id, CancellationToken cancellationToken)
    {
        var own = account?.Value;
        return provider.Read(db, () => visibility.IsRestricted
            ? Visible.FirstOrDefaultAsync(customer => customer.Id == id && (own == null || customer.Account == own), cancellationToken)
            : queries.ById(db, own, id, cancellationToken));
    }

    public async Task<StoredCustomer?> ByExternalId(AccountId? account, string externalId, CancellationToken cancellationToken)
    {
        var own = account?.Value;
        var found = await provider.Read(db, () => visibility.IsRestricted
            ? Visible.Where(customer => customer.ExternalId == externalId && (own == null || customer.Account == own))
                .OrderBy(customer => customer.Number).FirstOrDefaultAsync(cancellationToken)
            : own is not null ? queries.ByExternalId(db, own, externalId, cancellationToken)
            : queries.ByExternalIdInAnyAccount(db, externalId, cancellationToken));

        // SQL Server ignores trailing blanks when it compares texts.
        return found?.ExternalId == externalId ? found : null;
    }

    public Task<Customer?> Load(AccountId account, CustomerId id, CancellationToken cancellationToken) =>
        Customers.SingleOrDefaultAsync(customer => customer.Id == id && customer.Account == account, cancellationToken);

    public Task<Customer?> Load(AccountId account, long number, CancellationToken cancellationToken) =>
        Customers.SingleOrDefaultAsync(customer => customer.Number == number && customer.Account == account, cancellationToken);

    public async Task<Customer?> Load(AccountId account, string externalId, CancellationToken cancellationToken)
    {
        var found = await Customers.SingleOrDefaultAsync(
            customer => customer.ExternalId == externalId && customer.Account == account, cancellationToken);
        return found?.ExternalId == externalId ? found : null;
    }

    public async Task<IReadOnlyList<CustomerKey>> ByNationalCode(AccountId account, string nationalCode, CancellationToken cancellationToken)
    {
        // The index contains a hash of the normalised code. The exact code is in the document only.
        var hash = hashes.OfNationalCode(nationalCode);
        var candidates = from party in db.Set<PartyRow>()
                         join customer in visibility.Restrict(db.Set<Customer>()) on party.CustomerNumber equals customer.Number
                         where party.Position == 0 && party.NationalCodeHash == hash && customer.Account == account
                         select new { customer.Id, customer.Number, customer.Profile };
        var found = new List<CustomerKey>(2);
        await foreach (var candidate in candidates.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (candidate.Profile.NationalCode == nationalCode)
            {
                found.Add(new(candidate.Id, candidate.Number));
                if (found.Count == 2)
                {
                    break;
                }
            }
        }

        return found;
    }

    public async Task<(IReadOnlyList<Customer> Items, int Total)> ListOpen(
        AccountId account, OpenCustomerFilter filter, long skip, int take, CancellationToken cancellationToken)
    {
        var open = OpenOf(account, filter);
        var total = await open.CountAsync(cancellationToken);
        if (skip >= total)
        {
            return ([], total);
        }

        // Counting and skipping use only an index. Whole customers are read only for the page.
        var before = (int)skip;
        var page = Customers
            .Where(customer => open.OrderBy(one => one.Number).Skip(before).Take(take).Select(one => one.Number).Contains(customer.Number));
        return (await page.OrderBy(customer => customer.Number).ToListAsync(cancellationToken), total);
    }

    private IQueryable<Customer> OpenOf(AccountId account, OpenCustomerFilter filter)
    {
        var open = Customers.Where(customer => customer.Account == account && customer.Status != CustomerStatus.Closed);
        if (filter.Email is { } email)
        {
            // Addresses have their own table, keyed by account and address.
            var key = hashes.OfReservedEmail(Customer.EmailKeyOf(email));
            open = open.Where(customer => db.Set<CustomerEmailRow>()
                .Any(row => row.Account == account && row.Value == key && row.CustomerNumber == customer.Number));
        }

        if (filter.Country is { } country)
        {
            open = open.Where(customer => (customer.StatedCountry ?? customer.Country) == country);
        }

        if (filter.Statuses is { } statuses)
        {
            open = open.Where(customer => statuses.Contains(customer.Status));
        }

        return filter.Verification switch
        {
            null => open,
            [] => open.Where(customer => customer.VerificationStatus == null),
            var stages => open.Where(customer => customer.VerificationStatus != null && stages.Contains(customer.VerificationStatus.Value)),
        };
    }

    public Task<Found<CustomerListItem>> List(AccountId? account, ListCustomers query, CancellationToken cancellationToken) =>
        search.List(account?.Value, query, cancellationToken);

    public Task<BoundedCount> Count(AccountId? account, ListCustomers query, CancellationToken cancellationToken) =>
        search.Count(account?.Value, query, cancellationToken);

    public async Task<IReadOnlyList<RelatedCustomerItem>> NamedCustomers(string account, long number, CancellationToken cancellationToken)
    {
        var own = new AccountId(account);
        var rows = from row in db.Set<RelatedCustomerRow>()
                   join other in Customers on new { row.Account, row.ExternalId } equals new { other.Account, other.ExternalId } into others
                   from other in others.DefaultIfEmpty()
                   where row.CustomerNumber == number && row.Account == own
                   orderby row.Position
                   select new
                   {
                       row.ExternalId,
                       row.RelationType,
                       row.Position,
                       Id = (CustomerId?)other.Id,
                       Name = (string?)other.Name,
                       Known = (string?)other.ExternalId
                   };

        // SQL Server ignores trailing blanks when it compares texts.
        return
        [
            .. (await rows.AsNoTracking().ToListAsync(cancellationToken)).Select(
                row => (Row: row, IsKnown: row.Known == row.ExternalId)).Select(one => new RelatedCustomerItem
            {
                ExternalId = one.Row.ExternalId,
                CustomerId = one.IsKnown ? one.Row.Id?.Value : null,
                Name = one.IsKnown ? one.Row.Name : null,
                RelationType = one.Row.RelationType,
                Index = one.Row.Position - 1,
            }),
        ];
    }

    public async Task<IReadOnlyList<NamingCustomer>> NamingCustomers(
        string account, string externalId, long after, int limit, CancellationToken cancellationToken)
    {
        var own = new AccountId(account);
        var (naming, hidden) = (
            db.Set<RelatedCustomerRow>().AsNoTracking().Where(
                row => row.Account == own && row.ExternalId == externalId && row.CustomerNumber > after),
            visibility.HiddenNumbers);
        naming = visibility.IsRestricted ? naming.Where(row => !hidden.Contains(row.CustomerNumber)) : naming;
        var first = await naming.Select(row => row.CustomerNumber).Distinct().OrderBy(number => number).Take(limit + 1)
            .ToListAsync(cancellationToken);
        if (first.Count == 0)
        {
            return [];
        }

        var last = first[^1];
        var rows = from row in naming
                   join customer in Customers on row.CustomerNumber equals customer.Number
                   where row.CustomerNumber <= last
                   orderby row.CustomerNumber, row.Position
                   select new
                   {
                       row.CustomerNumber,
                       row.RelationType,
                       row.Position,
                       Named = row.ExternalId,
                       customer.Id,
                       customer.Name,
                       customer.ExternalId
                   };
        return
        [
            .. (await rows.ToListAsync(cancellationToken)).Where(row => row.Named == externalId).Select(
                row => new NamingCustomer(row.CustomerNumber, new RelatedCustomerItem
            {
                ExternalId = row.ExternalId,
                CustomerId = row.Id.Value,
                Name = row.Name,
                RelationType = row.RelationType,
                Index = row.Position - 1,
            })),
        ];
    }

    public async Task<IReadOnlyList<PastVersion>> PastVersions(long number, CancellationToken cancellationToken) =>
        await db.Set<CustomerVersionRow>().AsNoTracking()
            .Where(row => row.CustomerNumber == number)
            .OrderBy(row => row.Version)
            .Select(row => new PastVersion(row.Version, row.ChangedAt, row.ChangedBy))
            .ToListAsync(cancellationToken);

    public Task<string?> PastVersion(long number, int version, CancellationToken cancellationToken) =>
        db.Set<CustomerVersionRow>().AsNoTracking()
            .Where(row => row.CustomerNumber == number && row.Version == version)
            .Select(row => row.Snapshot)
            .SingleOrDefaultAsync(cancellationToken);
}
