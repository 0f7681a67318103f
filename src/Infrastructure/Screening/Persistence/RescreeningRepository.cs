using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class RescreeningRepository(OnboardingDbContext db, CustomerVisibility visibility) : IRescreenings
{
    private const string Closed = "CLOSED";

    public void Add(Rescreening rescreening) => db.Add(rescreening);

    public Task<Rescreening?> Find(Guid id, CancellationToken cancellationToken) =>
        db.Set<Rescreening>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public async Task<Rescreening?> Read(AccountId? account, Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Rescreening>().AsNoTracking().SingleOrDefaultAsync(
            one => one.Id == id && (account == null || one.Account == account), cancellationToken);
        return found is not null && visibility.Includes(found.BusinessUnits) ? found : null;
    }

    public Task<int> Customers(RescreeningScope scope, CancellationToken cancellationToken) => Open(scope).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<OpenCustomer>> Customers(RescreeningScope scope, long after, int limit, CancellationToken cancellationToken) =>
        [.. (await Open(scope).Where(customer => customer.Number > after).OrderBy(customer => customer.Number).Take(limit)
            .Select(customer => new { customer.Number, customer.Id, customer.Account }).ToListAsync(cancellationToken))
            .Select(customer => new OpenCustomer(customer.Number, new(customer.Id), new(customer.Account)))];

    public async Task<ListProgress> Progress(string list, CancellationToken cancellationToken)
    {
        var found = await db.Set<ListProgress>().SingleOrDefaultAsync(one => one.ListKey == list, cancellationToken);
        if (found is null)
        {
            db.Add(found = ListProgress.Of(list));
        }

        return found;
    }

    // The scope has the units of the client that asked. A policy that a restricted client publishes concerns the whole account.
    private IQueryable<StoredCustomer> Open(RescreeningScope scope)
    {
        var open = visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking(), scope.BusinessUnits).Where(customer => customer.Status != Closed);
        var account = scope.Account.Value;
        return scope.Account == AccountId.None ? open : open.Where(customer => customer.Account == account);
    }
}
