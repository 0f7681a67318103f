using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Infrastructure.Common.Persistence.Searches;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Reads pages of customers with a name, in the order of numbers. It uses the index of names if the number of matches is small enough to sort.
/// Otherwise it reads customers in order and compares their names, because the page is soon full. Of several columns it determines the most selective
/// one itself.
/// </summary>
internal sealed class NameSearch(SearchBounds bounds, IConfigurationProvider mapping)
{
    /// <summary>Returns the customers of a page after a number, and one more if there are more.</summary>
    public async Task<IReadOnlyList<CustomerListItem>> List(
        IQueryable<StoredCustomer> customers, (NameFilter Filter, int Count) byName, IReadOnlyList<ColumnFilter<StoredCustomer>> columns, long after,
        int rows, CancellationToken cancellationToken)
    {
        var found = customers.Where(customer => customer.Number > after);
        return await ListByName(found, byName, columns, after, rows, cancellationToken)
            ?? await Search(found, byName.Filter, columns, rows, cancellationToken);
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
        IQueryable<StoredCustomer> found, NameFilter byName, IReadOnlyList<ColumnFilter<StoredCustomer>> columns, int rows,
        CancellationToken cancellationToken)
    {
        if (columns.Count > 0)
        {
            var selective = await MostSelective(found, columns, cancellationToken);
            found = FilterRows(found.Where(selective.ByIndex), columns.Where(column => column != selective));
        }

        return await Page(byName.Filter(found, customer => customer.Number), rows, cancellationToken);
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
