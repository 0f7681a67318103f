using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListOpenItems;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Items;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Searches;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers.Items;

internal sealed class OpenItemRepository(OnboardingDbContext db, CustomerVisibility visibility) : IOpenItems
{
    public void Add(OpenItem item) => db.Add(item);

    public Task<OpenItem?> Find(AccountId? account, Guid id, CancellationToken cancellationToken)
    {
        var (all, hidden) = (db.Set<OpenItem>(), visibility.Hidden);
        var found = visibility.IsRestricted ? all.Where(item => !hidden.Contains(item.CustomerId)) : all;
        return (account is { } own ? found.Where(item => item.Account == own) : found).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
    }

    public async Task<Found<OpenItem>> List(AccountId? account, ListOpenItems query, CancellationToken cancellationToken)
    {
        var page = await Search(account, query).Page(query.Place(), query.LimitOrDefault() + 1, cancellationToken);
        var numbers = await page.Rows.Select(row => row.Number).ToListAsync(cancellationToken);
        // The search has applied the business units.
        var items = await db.Set<OpenItem>().AsNoTracking().Where(item => numbers.Contains(item.Number))
            .ToDictionaryAsync(item => item.Number, cancellationToken);
        return new([.. numbers.Where(items.ContainsKey).Select(number => items[number])], page.End);
    }

    public Task<BoundedCount> Count(AccountId? account, ListOpenItems query, CancellationToken cancellationToken) =>
        Search(account, query).Count(cancellationToken);

    // The list by the last day has an index of its own, which begins with the state.
    private IndexedSearch<OpenItemKey> Search(AccountId? account, ListOpenItems query)
    {
        var byDueDay = query.SortedBy() == ListOpenItems.ByDueDay;
        ColumnFilter<OpenItemKey>[] columns = [.. Filters(account, query)];
        var others = byDueDay ? columns : [];
        var hasConditions = others.Length > 0 || visibility.IsRestricted || query.Kind is not null || query.DueBefore is not null;
        return new(db.Set<OpenItemKey>().AsNoTracking(), row => row.Number)
        {
            Columns = byDueDay ? [State(OpenItemState.Open)] : columns,
            Restrict = hasConditions ? rows => Restrict(others.Aggregate(rows, (some, column) => some.Where(column.ByRow)), query) : null,
            Key = byDueDay ? row => row.DueOn : null,
            IsDescending = query.IsDescending(),
        };
    }

    private static ColumnFilter<OpenItemKey> State(OpenItemState state) =>
        ColumnFilter<OpenItemKey>.Of(nameof(OpenItemKey.State), Codes<OpenItemState>.Of(state));

    private static IEnumerable<ColumnFilter<OpenItemKey>> Filters(AccountId? account, ListOpenItems query)
    {
        if (query.CaseId is { } about)
        {
            yield return new(row => row.CaseId == about, row => row.CaseId == about, IsRare: true);
        }

        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            yield return new(row => row.CustomerId == id, row => row.CustomerId == id, IsRare: true);
        }

        if (query.State != ListOpenItems.All)
        {
            yield return State(query.State is { } state ? Codes<OpenItemState>.Read(state) : OpenItemState.Open);
        }

        if (account is { } own)
        {
            yield return ColumnFilter<OpenItemKey>.Of(nameof(OpenItemKey.Account), own.Value);
        }
    }

    private IQueryable<OpenItemKey> Restrict(IQueryable<OpenItemKey> rows, ListOpenItems query)
    {
        rows = query.Kind is { } kind ? rows.Where(row => row.Kind == kind) : rows;
        if (query.DueBeforeDay() is { } before)
        {
            var end = (long)before.DayNumber;
            rows = rows.Where(row => row.DueOn < end);
        }

        var hidden = visibility.Hidden;
        return visibility.IsRestricted ? rows.Where(row => !hidden.Contains(row.CustomerId)) : rows;
    }
}
