using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.ListHolds;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Privacy;

internal sealed class LegalHoldRepository(OnboardingDbContext db, CustomerVisibility visibility) : ILegalHolds, IPersonalRows
{
    public Task<LegalHold?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Visible(account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public async Task<IReadOnlySet<CustomerId>> Standing(
        IReadOnlyCollection<CustomerId> customers, DateOnly today, CancellationToken cancellationToken) =>
        customers.Count == 0 ? new HashSet<CustomerId>()
        : await db.Set<LegalHold>().Where(one => customers.Contains(one.CustomerId) && one.EndedAt == null
            && (one.Until == null || one.Until >= today)).Select(one => one.CustomerId).ToHashSetAsync(cancellationToken);

    public async Task<IReadOnlyList<LegalHold>> List(
        AccountId? account, ListHolds query, DateOnly today, long after, int limit, CancellationToken cancellationToken)
    {
        var found = Visible(account).AsNoTracking().Where(one => one.Number > after);
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            found = found.Where(one => one.CustomerId == id);
        }

        if (query.All != true)
        {
            found = found.Where(one => one.EndedAt == null && (one.Until == null || one.Until >= today));
        }

        return await found.OrderBy(one => one.Number).Take(limit).ToListAsync(cancellationToken);
    }

    public void Add(LegalHold hold) => db.Add(hold);

    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = subject.Id;
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
            [PersonalTable.Of("holds", db.Set<LegalHold>().Where(row => row.CustomerId == id))]);
    }

    private IQueryable<LegalHold> Visible(AccountId? account)
    {
        var (all, hidden) = (db.Set<LegalHold>(), visibility.Hidden);
        var found = visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        return account is { } own ? found.Where(one => one.Account == own) : found;
    }
}
