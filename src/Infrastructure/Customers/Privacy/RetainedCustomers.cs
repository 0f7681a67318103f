using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers.Privacy;

/// <summary>Reads what the retention clock needs of customers.</summary>
internal sealed class RetainedCustomers(OnboardingDbContext db, CustomerVisibility visibility) : IRetainedCustomers
{
    public async Task<RetainedCustomer?> ById(AccountId? account, CustomerId id, CancellationToken cancellationToken)
    {
        var found = visibility.Restrict(db.Set<Customer>().AsNoTracking()).Where(one => one.Id == id);
        return (await Read(account is { } own ? found.Where(one => one.Account == own) : found, cancellationToken)).SingleOrDefault();
    }

    // The unchanged column is written under all concurrency tokens, so the erasure waits for this unit of work or this one runs again.
    public async Task<bool> Lock(CustomerId id, CancellationToken cancellationToken)
    {
        if (await visibility.Restrict(db.Set<Customer>()).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } customer)
        {
            return false;
        }

        db.Entry(customer).Property(one => one.OutcomeVersion).IsModified = true;
        return true;
    }

    public async Task<IReadOnlyList<RetainedCustomer>> Ended(
        AccountId? account, DateOnly until, long after, int limit, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(until.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var ended = visibility.Restrict(db.Set<Customer>().AsNoTracking()).Where(one => one.Number > after
            && ((one.Status == CustomerStatus.Closed && one.ClosingDate <= until)
                || (one.Status == CustomerStatus.Rejected && one.ChangedAt < end && (one.ScoredAt == null || one.ScoredAt < end))
                || (one.Kind == CustomerKind.Lead && one.Status != CustomerStatus.Closed && one.ChangedAt < end)));
        ended = account is { } own ? ended.Where(one => one.Account == own) : ended;
        return await Read(ended.OrderBy(one => one.Number).Take(limit), cancellationToken);
    }

    private static async Task<IReadOnlyList<RetainedCustomer>> Read(IQueryable<Customer> customers, CancellationToken cancellationToken) =>
        [.. (await customers.Select(one => new
        {
            one.Account,
            one.Id,
            one.Number,
            one.BusinessUnit,
            one.Category,
            one.Kind,
            one.Status,
            one.ClosingDate,
            one.ChangedAt,
            one.ScoredAt,
            one.CreatedAt,
        }).ToListAsync(cancellationToken)).Select(one => new RetainedCustomer(
            one.Account, one.Id, one.Number, one.BusinessUnit, one.Category, one.Kind == CustomerKind.Lead, one.CreatedAt,
            EndOf(one.Status, one.Kind, one.ClosingDate, one.ChangedAt, one.ScoredAt))
        {
            ChangedOn = DateOnly.FromDateTime(one.ChangedAt.UtcDateTime),
        })];

    // A rejection by an assessment makes no new version, so the time of the level counts too.
    private static DateOnly? EndOf(
        CustomerStatus status, CustomerKind kind, DateOnly? closingDate, DateTimeOffset changedAt, DateTimeOffset? scoredAt) => (status, kind) switch
        {
            (CustomerStatus.Closed, _) => closingDate,
            (CustomerStatus.Rejected, _) => DateOnly.FromDateTime((scoredAt > changedAt ? scoredAt.Value : changedAt).UtcDateTime),
            (_, CustomerKind.Lead) => DateOnly.FromDateTime(changedAt.UtcDateTime),
            _ => null,
        };
}
