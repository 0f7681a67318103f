using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Searches;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Risk.Assessments;

internal sealed class CaseReads(
    OnboardingDbContext db, CustomerVisibility visibility, CustomerFactsReads customers, IConfigurationProvider mapping, RiskPolicy policy,
    TimeProvider clock)
    : ICaseReads
{
    private static readonly string[] Closed =
    [
        Codes<AssessmentState>.Of(AssessmentState.WaitingForApprovalDate), Codes<AssessmentState>.Of(AssessmentState.Completed),
        Codes<AssessmentState>.Of(AssessmentState.Superseded),
    ];

    public async Task<Found<ListedCase>> List(AccountId? account, ListCases query, CancellationToken cancellationToken)
    {
        var search = Search(account, query);
        var page = await search.Page(query.Place(), query.LimitOrDefault() + 1, cancellationToken);
        var numbers = await page.Rows.Select(row => row.Number).ToListAsync(cancellationToken);
        var rows = await db.Set<Assessment>().AsNoTracking().Where(one => numbers.Contains(one.Number)).OrderBy(one => one.Number)
            .ProjectTo<CaseItem>(mapping).ToDictionaryAsync(one => one.Number, cancellationToken);
        // A case that was decided between the two reads is listed as it is now.
        CaseItem[] found = [.. numbers.Where(rows.ContainsKey).Select(number => rows[number])];
        return new(await WithCustomers(found, cancellationToken), page.End);
    }

    public Task<BoundedCount> Count(AccountId? account, ListCases query, CancellationToken cancellationToken) =>
        Search(account, query).Count(cancellationToken);

    private async Task<IReadOnlyList<ListedCase>> WithCustomers(CaseItem[] rows, CancellationToken cancellationToken)
    {
        var facts = await customers.Of([.. rows.Select(row => new CustomerId(row.CustomerId))], cancellationToken);
        return
        [
            .. rows.Select(row => facts.TryGetValue(new(row.CustomerId), out var customer)
                ? new ListedCase(row)
                {
                    CustomerName = customer.Name,
                    EntityType = Codes<EntityType>.Of(customer.EntityType),
                    Country = customer.Country,
                    BusinessUnit = customer.BusinessUnit,
                    Category = customer.Category.Length == 0 ? null : customer.Category,
                }
                : new ListedCase(row)),
        ];
    }

    // The list by due time has an index of its own, which begins with whether a case is open.
    private IndexedSearch<CaseKey> Search(AccountId? account, ListCases query)
    {
        var (cases, byDueTime) = (db.Set<CaseKey>().AsNoTracking(), query.SortedBy() == ListCasesValidator.ByDueTime);
        ColumnFilter<CaseKey>[] columns = [.. Filters(account, query)];
        var others = byDueTime ? columns : [];
        var hasConditions = others.Length > 0 || visibility.IsRestricted || HasConditions(query);
        return new IndexedSearch<CaseKey>(cases, row => row.Number)
        {
            Columns = byDueTime ? [Open] : columns,
            Restrict = hasConditions ? rows => Restrict(others.Aggregate(rows, (some, column) => some.Where(column.ByRow)), query) : null,
            Key = byDueTime ? row => row.DueBy : null,
            IsDescending = query.IsDescending(),
        }.Within(query);
    }

    // A column of truth values is compared with a parameter: a bare column would not use its index.
    private static ColumnFilter<CaseKey> Open
    {
        get
        {
            var isOpen = true;
            return new(row => row.IsOpen == isOpen, row => !Closed.Contains(row.State));
        }
    }

    private static IEnumerable<ColumnFilter<CaseKey>> Filters(AccountId? account, ListCases query)
    {
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            yield return new(row => row.CustomerId == id, row => row.CustomerId == id, IsRare: true);
        }

        if (query.CommunicationNumber is { } number)
        {
            yield return ColumnFilter<CaseKey>.Of(nameof(CaseKey.CommunicationNumber), number, isRare: true);
        }

        if (query.State is null)
        {
            yield return Open;
        }
        else if (query.State != ListCasesValidator.All)
        {
            yield return ColumnFilter<CaseKey>.Of(nameof(CaseKey.State), query.State);
        }

        if (account is { } own)
        {
            yield return ColumnFilter<CaseKey>.Of(nameof(CaseKey.Account), own.Value);
        }
    }

    private static CustomerFactsFilter Facts(ListCases query) => new(
        query.EntityType is { } type ? Codes<EntityType>.Read(type) : null, query.Country, query.BusinessUnit, query.Category);

    private static bool HasConditions(ListCases query) =>
        Facts(query).HasConditions || query.Unassigned is not null || (query.Level ?? query.ClaimedBy ?? query.DueBefore) is not null;

    private IQueryable<CaseKey> Restrict(IQueryable<CaseKey> rows, ListCases query)
    {
        rows = query.Level is { } level ? rows.Where(row => row.InitialLevel == level) : rows;
        rows = query.ClaimedBy is { } person ? rows.Where(row => row.ClaimedBy == person) : rows;
        if (TimeParameters.Read(query.DueBefore)?.UtcTicks is { } due)
        {
            rows = rows.Where(row => row.DueBy < due);
        }

        if (query.Unassigned is { } unassigned)
        {
            var ended = policy.ClaimDuration is { } lasts ? (clock.Now() - lasts).UtcTicks : (long?)null;
            rows = (unassigned, ended) switch
            {
                (true, null) => rows.Where(row => row.ClaimedBy == null),
                (true, { } end) => rows.Where(row => row.ClaimedBy == null || row.ClaimedAt == null || row.ClaimedAt <= end),
                (false, null) => rows.Where(row => row.ClaimedBy != null),
                (false, { } end) => rows.Where(row => row.ClaimedBy != null && row.ClaimedAt > end),
            };
        }

        if (Facts(query) is { HasConditions: true } filter)
        {
            return from row in rows join customer in customers.Matching(filter) on row.CustomerId equals customer select row;
        }

        var hidden = visibility.Hidden;
        return visibility.IsRestricted ? rows.Where(row => !hidden.Contains(row.CustomerId)) : rows;
    }
}
