using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Searches;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Reads pages of customers, at a cost that hardly grows with the number of customers. Identifiers have tables of their own, whose few numbers are
/// read first. A filter by name in the order of numbers has its own strategies (<see cref="NameSearch"/>). All other searches read along the most
/// selective index and examine a limited number of rows (<see cref="IndexedSearch{T}"/>).
/// </summary>
internal sealed class CustomerSearch(
    OnboardingDbContext db, IProvider provider, IConfigurationProvider mapping, SearchBounds bounds, CustomerVisibility visibility,
    IdentifierHash hashes)
{
    /// <summary>Returns one page, and one more customer if there are more.</summary>
    public async Task<Found<CustomerListItem>> List(string? account, ListCustomers query, CancellationToken cancellationToken)
    {
        var rows = query.LimitOrDefault() + 1;
        if (await Sought(account, query, cancellationToken) is not { } sought)
        {
            return new([]);
        }

        var byNumber = !query.IsDescending() && query.SortedBy() == Sorting.ByNumber;
        if (sought.Name is not null && byNumber && sought.Numbers.Count == 0 && sought.Born is null && query.ExternalId is null)
        {
            var found = visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking());
            return new(await new NameSearch(bounds, mapping).List(
                found, sought.Name!.Value, CustomerFilters.Of<StoredCustomer>(account, query), query.Place()?.Number ?? 0, rows, cancellationToken));
        }

        var search = Search(account, query, sought);
        var page = await search.Page(query.Place(), rows, cancellationToken);
        var numbers = await page.Rows.Select(row => row.Number).ToListAsync(cancellationToken);
        var items = await visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking()).Where(customer => numbers.Contains(customer.Number))
            .ProjectTo<CustomerListItem>(mapping).ToDictionaryAsync(item => item.Number, cancellationToken);
        // A customer that changed between the two reads is listed as it is now.
        return new([.. numbers.Where(items.ContainsKey).Select(number => items[number])], page.End);
    }

    /// <summary>Counts the customers of all pages.</summary>
    public async Task<BoundedCount> Count(string? account, ListCustomers query, CancellationToken cancellationToken) =>
        await Sought(account, query, cancellationToken) is { } sought
            ? await Search(account, query, sought).Count(cancellationToken)
            : new(0, IsExact: true);

    // Returns null if the name that is sought has no words.
    private async Task<SoughtCustomers?> Sought(string? account, ListCustomers query, CancellationToken cancellationToken)
    {
        List<IQueryable<long>> numbers = [.. await new CustomerNumbers(db, hashes).Of(account, query, cancellationToken)];
        IQueryable<PartyRow>? many = null;
        if (PartialDate.Parse(query.BirthDate) is { } born)
        {
            // Reading all numbers of a frequent date costs more than comparing the customers in their order until the page is full.
            var parties = BornWithin(born);
            var isFrequent = await parties.Take(bounds.MaxFiltered + 1).CountAsync(cancellationToken) > bounds.MaxFiltered;
            many = isFrequent ? parties : null;
            numbers.AddRange(isFrequent ? [] : [parties.Select(party => party.CustomerNumber)]);
        }

        if (query.Name is not { Length: > 0 } name)
        {
            return new(numbers, null, many);
        }

        var words = NameFolding.Sought(name);
        return words.Count == 0
            ? null
            : new(numbers, await NameFilter.Rarest(db, words, provider.HighestSuffix, bounds.MaxSorted, cancellationToken), many);
    }

    // A date that is known by its year begins at most a year before the date that is sought, so that the index of first days bounds the search.
    private IQueryable<PartyRow> BornWithin(PartialDate born)
    {
        var (earliest, first, last) = (born.First.AddYears(-1), born.First, born.Last);
        return db.Set<PartyRow>().AsNoTracking()
            .Where(party => party.Position == 0 && party.BornFrom >= earliest && party.BornFrom <= last && party.BornTo >= first);
    }

    private IndexedSearch<CustomerLookup> Search(string? account, ListCustomers query, SoughtCustomers sought)
    {
        var (rows, hidden) = (db.Set<CustomerLookup>().AsNoTracking(), visibility.HiddenNumbers);
        var isNameRare = sought.Name is { } named && named.Count <= bounds.MaxFiltered;
        List<IQueryable<long>> numbers = [.. sought.Numbers, .. isNameRare ? [sought.Name!.Value.Filter.Numbers] : Array.Empty<IQueryable<long>>()];
        List<ColumnFilter<CustomerLookup>> rare = [.. numbers.Select(
            some => new ColumnFilter<CustomerLookup>(row => some.Contains(row.Number), row => some.Contains(row.Number), IsRare: true))];
        if (query.ExternalId is { } externalId)
        {
            rare.Add(ColumnFilter<CustomerLookup>.Of(nameof(CustomerLookup.ExternalId), externalId, isRare: true));
        }

        var columns = CustomerFilters.Of<CustomerLookup>(account, query);
        var byChange = query.SortedBy() == ListCustomers.ByChange;
        var others = byChange ? columns : [];
        var name = isNameRare ? null : sought.Name?.Filter;
        var since = TimeParameters.Read(query.ChangedSince)?.UtcTicks;
        return new(rows, row => row.Number)
        {
            Columns = byChange ? rare : [.. rare, .. columns],
            Restrict = others.Count == 0 && name is null && sought.Born is null && !visibility.IsRestricted ? null : Restrict,
            Key = byChange ? row => row.ChangedAt : null,
            FirstKey = byChange ? since : null,
            IsDescending = query.IsDescending(),
        };

        IQueryable<CustomerLookup> Restrict(IQueryable<CustomerLookup> found)
        {
            found = others.Aggregate(found, (some, column) => some.Where(column.ByRow));
            found = name is null ? found : name.Filter(found, row => row.Number);
            found = sought.Born is { } born ? found.Where(row => born.Any(party => party.CustomerNumber == row.Number)) : found;
            return visibility.IsRestricted ? found.Where(row => !hidden.Contains(row.Number)) : found;
        }
    }

    /// <summary>The facts about the customers of a query that tables of their own have.</summary>
    /// <param name="Numbers">Queries of numbers that all have the customer's.</param>
    /// <param name="Name">The filter by name, and the number of customers that it has to compare; null for none.</param>
    /// <param name="Born">The rows of the customers with a frequent date of birth; null for none.</param>
    private sealed record SoughtCustomers(
        IReadOnlyList<IQueryable<long>> Numbers, (NameFilter Filter, int Count)? Name, IQueryable<PartyRow>? Born);
}
