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
/// Reads pages of customers in the order of numbers, at a cost that hardly grows with the number of customers. The search determines the most
/// selective column itself instead of relying on the database's estimate, and reads along the index of that column. A filter by name uses the index
/// of names if the number of matches is small enough to sort. Otherwise it reads customers in order and compares their names, because the page is
/// soon full.
/// </summary>
internal sealed class CustomerSearch(
    OnboardingDbContext db, IProvider provider, IConfigurationProvider mapping, SearchBounds bounds, CustomerVisibility visibility)
{
    /// <summary>Returns one page, and one more customer if there are more.</summary>
    public async Task<IReadOnlyList<CustomerListItem>> List(string? account, ListCustomers query, CancellationToken cancellationToken)
    {
        var (after, rows) = (query.AfterNumber(), query.LimitOrDefault() + 1);
        var found = visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking()).Where(customer => customer.Number > after);
        if (PartialDate.Parse(query.BirthDate) is { } born)
        {
            found = BornWithin(found, born);
        }

        var columns = CustomerFilters.Of(account, query);
        var words = string.IsNullOrEmpty(query.Name) ? null : NameFolding.Sought(query.Name);
        if (words is { Count: 0 })
        {
            return [];
        }

        (NameFilter Filter, int Count)? rarest = words is null
            ? null
            : await NameFilter.Rarest(db, words, provider.HighestSuffix, bounds.MaxSorted, cancellationToken);
        var byName = rarest?.Filter;
        if (query.ExternalId is { } externalId)
        {
            found = FilterRows(found.Where(customer => customer.ExternalId == externalId), columns);
            return await Page(byName is null ? found : byName.Filter(found), rows, cancellationToken);
        }

        return rarest is not null && await ListByName(found, rarest.Value, columns, after, rows, cancellationToken) is { } page
            ? page
            : await Search(found, byName, columns, rows, cancellationToken);
    }

    // A date that is known by its year begins at most a year before the date that is sought, so that the index of first days bounds the search.
    private IQueryable<StoredCustomer> BornWithin(IQueryable<StoredCustomer> found, PartialDate born)
    {
        var (earliest, first, last) = (born.First.AddYears(-1), born.First, born.Last);
        var parties = db.Set<PartyRow>().AsNoTracking()
            .Where(party => party.Position == 0 && party.BornFrom >= earliest && party.BornFrom <= last && party.BornTo >= first);
        return found.Where(customer => parties.Any(party => party.CustomerNumber == customer.Number));
    }

    // Returns null if there are too many matches.
    private async Task<IReadOnlyList<CustomerListItem>?> ListByName(
        IQueryable<StoredCustomer> found, (NameFilter Filter, int Count) byName, IReadOnlyList<ColumnFilter<StoredCustomer>> columns, long after,
        int rows, CancellationToken cancellationToken)
    {
        var count = byName.Count;
        if (count == bounds.MaxSorted)
        {
            return null;
        }

        var first = columns.Count == 0 ? rows : rows * bounds.LookAheadPages;
        var page = await Among(first);
        return columns.Count == 0 || page.Count == rows || count <= first ? page
            : count <= bounds.MaxFiltered ? await Among(int.MaxValue)
            : null;

        Task<IReadOnlyList<CustomerListItem>> Among(int most)
        {
            // The subquery must be inside the condition: only there "most" becomes a parameter, so that the statement is the same for every page.
            var among = found.Where(
                customer => byName.Filter.Numbers.Where(number => number > after).OrderBy(number => number).Take(most).Contains(customer.Number));
            return Page(FilterRows(among, columns), rows, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<CustomerListItem>> Search(
        IQueryable<StoredCustomer> found, NameFilter? byName, IReadOnlyList<ColumnFilter<StoredCustomer>> columns, int rows,
        CancellationToken cancellationToken)
    {
        if (columns.Count > 0)
        {
            var selective = await MostSelective(found, columns, cancellationToken);
            found = FilterRows(found.Where(selective.ByIndex), columns.Where(column => column != selective));
        }

        return await Page(byName is null ? found : byName.Filter(found), rows, cancellationToken);
    }

    // Probes the index of each column from the start of the page. The column whose index reaches the highest number in the same number of rows, or
    // ends before, is the most selective.
    private async Task<ColumnFilter<StoredCustomer>> MostSelective(
        IQueryable<StoredCustomer> found, IReadOnlyList<ColumnFilter<StoredCustomer>> columns, CancellationToken cancellationToken)
    {
        var (selective, furthest, probed) = (columns[0], -1L, bounds.ProbeDepth);
        for (var i = 0; i < columns.Count && columns.Count > 1 && furthest < long.MaxValue; i++)
        {
            var reached = await found.Where(columns[i].ByIndex).OrderBy(customer => customer.Number).Select(customer => (long?)customer.Number)
                .Skip(probed).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
            (selective, furthest) = reached > furthest ? (columns[i], reached) : (selective, furthest);
        }

        return selective;
    }

    private static IQueryable<StoredCustomer> FilterRows(IQueryable<StoredCustomer> found, IEnumerable<ColumnFilter<StoredCustomer>> columns) =>
        columns.Aggregate(found, (some, column) => some.Where(column.ByRow));

    private async Task<IReadOnlyList<CustomerListItem>> Page(IQueryable<StoredCustomer> found, int rows, CancellationToken cancellationToken) =>
        await found.OrderBy(customer => customer.Number).Take(rows).ProjectTo<CustomerListItem>(mapping).ToListAsync(cancellationToken);
}
