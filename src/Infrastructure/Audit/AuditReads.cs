using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Searches;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Audit;

internal sealed class AuditReads(OnboardingDbContext db, CustomerVisibility visibility, ICurrentCaller caller) : IAuditReads
{
    public async Task<Found<AuditEntry>> List(AuditScope scope, ListAudit query, CancellationToken cancellationToken)
    {
        var search = Search(scope, query);
        var page = await search.Page(query.Place(), query.LimitOrDefault() + 1, cancellationToken);
        var numbers = page.Rows.Select(row => row.Number);
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(entry => numbers.Contains(entry.Number));
        entries = search.IsDescending ? entries.OrderByDescending(entry => entry.Number) : entries.OrderBy(entry => entry.Number);
        return new(await entries.ToListAsync(cancellationToken), page.End);
    }

    public Task<BoundedCount> Count(AuditScope scope, ListAudit query, CancellationToken cancellationToken) =>
        Search(scope, query).Count(cancellationToken);

    private IndexedSearch<AuditKey> Search(AuditScope scope, ListAudit query) =>
        new IndexedSearch<AuditKey>(db.Set<AuditKey>().AsNoTracking(), row => row.Number)
        {
            Columns = [.. Filters(scope, query)],
            Restrict = query.CaseId is null && (scope.IsWhole || !visibility.IsRestricted)
                ? null : rows => OfCase(query, scope.IsWhole || !visibility.IsRestricted ? rows : OfUnits(rows)),
            IsDescending = query.IsDescending(),
        }.Within(query);

    private static IEnumerable<ColumnFilter<AuditKey>> Filters(AuditScope scope, ListAudit query)
    {
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            yield return new(row => row.CustomerId == id, row => row.CustomerId == id, IsRare: true);
        }

        (string Column, string? Sought)[] columns =
        [
            (nameof(AuditKey.Account), scope.Account?.Value),
            (nameof(AuditKey.User), query.User is { } named ? TextRules.Normalize(named) : null),
            (nameof(AuditKey.Client), query.Client),
            (nameof(AuditKey.Person), query.PersonId),
            (nameof(AuditKey.Command), query.Command),
            (nameof(AuditKey.Outcome), query.Outcome),
        ];
        foreach (var (column, sought) in columns)
        {
            if (sought is not null)
            {
                yield return ColumnFilter<AuditKey>.Of(column, sought);
            }
        }
    }

    private static IQueryable<AuditKey> OfCase(ListAudit query, IQueryable<AuditKey> rows)
    {
        var reference = query.CaseId?.ToString();
        return reference is null ? rows : rows.Where(row => row.Reference == reference);
    }

    // An auditor reads the whole trail. Entries without a customer, such as rejected registrations, have references of other units' customers.
    private IQueryable<AuditKey> OfUnits(IQueryable<AuditKey> rows)
    {
        var (hidden, client, person) = (visibility.Hidden, caller.ClientId, caller.PersonId);
        return rows.Where(row => (row.CustomerId == null && row.Client == client && row.Person == person)
            || (row.CustomerId != null && !hidden.Contains(row.CustomerId.Value)));
    }
}
