using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers;

internal sealed class CustomerReads(OnboardingDbContext db, CustomerQueries queries, IProvider provider, IConfigurationProvider mapping) : ICustomerReads
{
    public Task<StoredCustomer?> ById(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        provider.Read(db, () => queries.ById(db, account?.Value, id, cancellationToken));

    public Task<StoredCustomer?> ByExternalId(AccountId? account, string externalId, CancellationToken cancellationToken) =>
        provider.Read(db, () => account is { } own
            ? queries.ByExternalId(db, own.Value, externalId, cancellationToken)
            : queries.ByExternalIdAnywhere(db, externalId, cancellationToken));

    public Task<Customer?> Whole(AccountId account, CustomerId id, CancellationToken cancellationToken) =>
        db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(customer => customer.Id == id && customer.Account == account, cancellationToken);

    public Task<Customer?> Whole(AccountId account, long number, CancellationToken cancellationToken) =>
        db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(customer => customer.Number == number && customer.Account == account, cancellationToken);

    public Task<Customer?> Whole(AccountId account, string externalId, CancellationToken cancellationToken) =>
        db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(customer => customer.ExternalId == externalId && customer.Account == account, cancellationToken);

    public async Task<IReadOnlyList<CustomerMark>> OfNationalCode(AccountId account, string nationalCode, CancellationToken cancellationToken)
    {
        // The index knows codes without regard to their spelling; which of those found are spelled alike, only the document says.
        var hash = NationalCodeHash.Of(nationalCode);
        var alike = from party in db.Set<PartyRow>()
                    join customer in db.Set<Customer>() on party.CustomerNumber equals customer.Number
                    where party.Position == 0 && party.NationalCodeHash == hash && customer.Account == account
                    select new { customer.Id, customer.Number, customer.Profile };
        var found = new List<CustomerMark>(2);
        await foreach (var one in alike.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (one.Profile.NationalCode == nationalCode)
            {
                found.Add(new(one.Id, one.Number));
                if (found.Count == 2)
                {
                    break;
                }
            }
        }

        return found;
    }

    public async Task<(IReadOnlyList<Customer> Items, int Total)> Whole(AccountId account, long skip, int take, CancellationToken cancellationToken)
    {
        var open = db.Set<Customer>().AsNoTracking().Where(customer => customer.Account == account && customer.Status != CustomerStatus.Closed);
        var total = await open.CountAsync(cancellationToken);
        return skip >= total ? ([], total) : (await open.OrderBy(customer => customer.Number).Skip((int)skip).Take(take).ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<CustomerListItem>> List(AccountId? account, ListCustomers query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var found = db.Set<StoredCustomer>().AsNoTracking().Where(customer => customer.Number > after);
        found = Filter(found, account?.Value, query);
        if (!string.IsNullOrWhiteSpace(query.Name))
        {
            var key = NameKey.Of(query.Name);
            found = key.Length > 0 ? NamedLike(found, key) : found.Where(_ => false);
        }

        return await found.OrderBy(customer => customer.Number).Take(query.LimitOrDefault() + 1).ProjectTo<CustomerListItem>(mapping).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PastVersion>> PastVersions(long number, CancellationToken cancellationToken) =>
        await db.Set<CustomerVersionRow>().AsNoTracking()
            .Where(row => row.CustomerNumber == number)
            .OrderBy(row => row.Version)
            .Select(row => new PastVersion { Version = row.Version, ChangedAt = row.ChangedAt, ChangedBy = row.ChangedBy })
            .ToListAsync(cancellationToken);

    public Task<string?> PastVersion(long number, int version, CancellationToken cancellationToken) =>
        db.Set<CustomerVersionRow>().AsNoTracking()
            .Where(row => row.CustomerNumber == number && row.Version == version)
            .Select(row => row.Snapshot)
            .SingleOrDefaultAsync(cancellationToken);

    // A range instead of LIKE: both databases answer it from an index, and nothing in the text needs escaping.
    private IQueryable<StoredCustomer> NamedLike(IQueryable<StoredCustomer> found, string key)
    {
        var end = key + provider.Last;
#pragma warning disable CA1309 // Translated to SQL, where the column's collation (by code point) decides.
        return from customer in found
               join party in db.Set<PartyRow>() on customer.Number equals party.CustomerNumber
               where party.Position == 0
                   && ((string.Compare(party.NameKey, key) >= 0 && string.Compare(party.NameKey, end) < 0)
                       || (string.Compare(party.SecondNameKey, key) >= 0 && string.Compare(party.SecondNameKey, end) < 0))
               select customer;
#pragma warning restore CA1309
    }

    private static IQueryable<StoredCustomer> Filter(IQueryable<StoredCustomer> found, string? account, ListCustomers query)
    {
        found = account is null ? found : found.Where(customer => customer.Account == account);
        found = query.ExternalId is null ? found : found.Where(customer => customer.ExternalId == query.ExternalId);
        found = query.Status is null ? found : found.Where(customer => customer.Status == query.Status);
        found = query.RiskLevel is null ? found : found.Where(customer => customer.RiskLevel == query.RiskLevel);
        found = query.Category is null ? found : found.Where(customer => customer.Category == query.Category);
        return query.EntityType is null ? found : found.Where(customer => customer.EntityType == query.EntityType);
    }
}
