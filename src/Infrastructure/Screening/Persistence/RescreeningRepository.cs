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

    public Task<Rescreening?> Read(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        db.Set<Rescreening>().AsNoTracking().SingleOrDefaultAsync(
            one => one.Id == id && (account == null || one.Account == account), cancellationToken);

    public Task<int> Customers(AccountId? account, CancellationToken cancellationToken) =>
        Open(account?.Value).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<OpenCustomer>> Customers(AccountId? account, long after, int limit, CancellationToken cancellationToken) =>
        [.. (await Open(account?.Value).Where(customer => customer.Number > after).OrderBy(customer => customer.Number).Take(limit)
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

    private IQueryable<StoredCustomer> Open(string? account)
    {
        var open = visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking()).Where(customer => customer.Status != Closed);
        return account is null ? open : open.Where(customer => customer.Account == account);
    }
}
