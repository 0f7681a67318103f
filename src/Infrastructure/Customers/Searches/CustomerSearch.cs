using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Pages of the list, in the order of numbers, at a cost that hardly grows with the store. What the database would have to guess is looked up: a page is read
/// along the index of the column whose value is rarest there; by the index of names while they are few enough to be put in order, and past everybody
/// where they are so many that the page is soon full.
/// </summary>
internal sealed class CustomerSearch(OnboardingDbContext db, IProvider provider, IConfigurationProvider mapping, SearchBounds bounds)
{
    /// <summary>One page and one more, if there is more.</summary>
    public async Task<IReadOnlyList<CustomerListItem>> List(string? account, ListCustomers query, CancellationToken cancellationToken)
    {
        var (after, rows) = (query.AfterNumber(), query.LimitOrDefault() + 1);
        var found = db.Set<StoredCustomer>().AsNoTracking().Where(customer => customer.Number > after);
        var columns = ColumnFilter.Of(account, query);
        var name = string.IsNullOrWhiteSpace(query.Name) ? null : NameKey.Of(query.Name);
        if (name is { Length: 0 })
        {
            return [];
        }

        var named = name is null ? null : new NameFilter(db, name, provider.HighestSuffix);
        if (query.ExternalId is { } externalId)
        {
            found = LookAt(found.Where(customer => customer.ExternalId == externalId), columns);
            return await Page(named is null ? found : named.Look(found), rows, cancellationToken);
        }

        return named is not null && await Named(found, named, columns, after, rows, cancellationToken) is { } few
            ? few
            : await Search(found, named, columns, rows, cancellationToken);
    }

    // Nothing if they are too many.
    private async Task<IReadOnlyList<CustomerListItem>?> Named(
        IQueryable<StoredCustomer> found, NameFilter named, IReadOnlyList<ColumnFilter> columns, long after, int rows, CancellationToken cancellationToken)
    {
        var count = await named.Count(bounds.MostSorted, cancellationToken);
        if (count == bounds.MostSorted)
        {
            return null;
        }

        var first = columns.Count == 0 ? rows : rows * bounds.LookAhead;
        var page = await Among(first);
        return columns.Count == 0 || page.Count == rows || count <= first ? page
            : count <= bounds.MostLookedAt ? await Among(int.MaxValue)
            : null;

        Task<IReadOnlyList<CustomerListItem>> Among(int most)
        {
            // Said inside the condition: only there "most" becomes a parameter, and the statement the same for every page.
            var among = found.Where(customer => named.Numbers.Where(number => number > after).OrderBy(number => number).Take(most).Contains(customer.Number));
            return Page(LookAt(among, columns), rows, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<CustomerListItem>> Search(
        IQueryable<StoredCustomer> found, NameFilter? named, IReadOnlyList<ColumnFilter> columns, int rows, CancellationToken cancellationToken)
    {
        if (columns.Count > 0)
        {
            var rarest = await Rarest(found, columns, cancellationToken);
            found = LookAt(found.Where(rarest.Led), columns.Where(column => column != rarest));
        }

        return await Page(named is null ? found : named.Look(found), rows, cancellationToken);
    }

    // The one whose index gets furthest in so many steps, from where the page begins; or comes to its end.
    private async Task<ColumnFilter> Rarest(IQueryable<StoredCustomer> found, IReadOnlyList<ColumnFilter> columns, CancellationToken cancellationToken)
    {
        var (rarest, furthest, probed) = (columns[0], -1L, bounds.Probed);
        for (var i = 0; i < columns.Count && columns.Count > 1 && furthest < long.MaxValue; i++)
        {
            var reached = await found.Where(columns[i].Led).OrderBy(customer => customer.Number).Select(customer => (long?)customer.Number)
                .Skip(probed).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
            (rarest, furthest) = reached > furthest ? (columns[i], reached) : (rarest, furthest);
        }

        return rarest;
    }

    private static IQueryable<StoredCustomer> LookAt(IQueryable<StoredCustomer> found, IEnumerable<ColumnFilter> columns) =>
        columns.Aggregate(found, (some, column) => some.Where(column.Looked));

    private async Task<IReadOnlyList<CustomerListItem>> Page(IQueryable<StoredCustomer> found, int rows, CancellationToken cancellationToken) =>
        await found.OrderBy(customer => customer.Number).Take(rows).ProjectTo<CustomerListItem>(mapping).ToListAsync(cancellationToken);
}
