using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.ListErasures;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Privacy;

internal sealed class ErasureRepository(OnboardingDbContext db, CustomerVisibility visibility) : IErasures
{
    public Task<Erasure?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Visible(account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public Task<Erasure?> FindWaiting(CustomerId customer, CancellationToken cancellationToken) => db.Set<Erasure>()
        .SingleOrDefaultAsync(one => one.CustomerId == customer && one.State == ErasureState.Requested, cancellationToken);

    public async Task<IReadOnlyList<Erasure>> List(
        AccountId? account, ListErasures query, long after, int limit, CancellationToken cancellationToken)
    {
        var found = Visible(account).AsNoTracking().Where(one => one.Number > after);
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            found = found.Where(one => one.CustomerId == id);
        }

        if (query.State is { } text)
        {
            var state = Codes<ErasureState>.Read(text);
            found = found.Where(one => one.State == state);
        }

        return await found.OrderBy(one => one.Number).Take(limit).ToListAsync(cancellationToken);
    }

    public void Add(Erasure erasure) => db.Add(erasure);

    // A tombstone names no business unit, so every caller of the account sees it.
    private IQueryable<Erasure> Visible(AccountId? account)
    {
        var (all, hidden) = (db.Set<Erasure>(), visibility.Hidden);
        var found = visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        return account is { } own ? found.Where(one => one.Account == own) : found;
    }
}
