using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.ListSuppressions;
using Onboarding.Application.Screening.ListWaiting;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class ScreeningRepository(OnboardingDbContext db, InsertBuffer added, CustomerVisibility visibility, ScreeningSnapshot snapshot)
    : IScreenings, IScreeningReads
{
    private static readonly HitState[] Open = [HitState.Open, HitState.Proposed];
    private static readonly HitState[] Live = [.. Open, HitState.TrueMatch, HitState.Suppressed];
    private static readonly HitState[] Ended = [HitState.Withdrawn, HitState.Superseded];

    public async Task<ScreeningState> Lists(AccountId account, CancellationToken cancellationToken)
    {
        // Another instance may have imported a version, or changed a definition, that this one has not loaded yet. A screening by the former one
        // would miss entries.
        var stored = await db.Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt == null && (list.Account == AccountId.None || list.Account == account))
            .Select(list => new { list.Key, list.CurrentVersion, list.Process, list.Threshold, list.IsRequired }).ToListAsync(cancellationToken);
        var loaded = snapshot.For(account).Lists;
        if (stored.Count != loaded.Count || stored.Any(one => !loaded.Any(list => list.Key == one.Key && list.Version == one.CurrentVersion
            && list.Process == one.Process && list.OwnThreshold == one.Threshold && list.IsRequired == one.IsRequired)))
        {
            await snapshot.Refresh(db, cancellationToken);
        }

        return snapshot.For(account);
    }

    public void Add(ScreeningRun run) => added.Add(run);

    public void Add(Hit hit) => db.Add(hit);

    public void Add(Suppression suppression) => db.Add(suppression);

    public void Add(ScreenedParty party) => db.Add(party);

    public void Remove(ScreenedParty party) => db.Remove(party);

    public async Task<IReadOnlyList<ScreenedParty>> Parties(long customerNumber, CancellationToken cancellationToken) =>
        await db.Set<ScreenedParty>().Where(party => party.CustomerNumber == customerNumber).OrderBy(party => party.Position)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Hit>> LiveHits(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        await db.Set<Hit>().Where(hit => hit.CustomerId == customer && hit.Account == account && Live.Contains(hit.State))
            .OrderBy(hit => hit.Number).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Suppression>> Suppressions(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        await db.Set<Suppression>().Where(one => one.CustomerId == customer && one.Account == account && one.EndedAt == null)
            .OrderBy(one => one.Number).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<(string List, string Entry), int>> OthersWithEntries(
        AccountId account, CustomerId customer, IReadOnlyCollection<(string List, string Entry)> entries, CancellationToken cancellationToken)
    {
        // The pairs of all keys and all ids contain those that are asked for, and the index finds them.
        var (lists, ids) = (entries.Select(one => one.List).Distinct().ToList(), entries.Select(one => one.Entry).Distinct().ToList());
        return await db.Set<Hit>()
            .Where(hit => lists.Contains(hit.ListKey) && ids.Contains(hit.EntryId) && hit.Account == account && hit.CustomerId != customer
                && !Ended.Contains(hit.State))
            .GroupBy(hit => new { hit.ListKey, hit.EntryId })
            .Select(same => new { same.Key.ListKey, same.Key.EntryId, Count = same.Select(hit => hit.CustomerId).Distinct().Count() })
            .ToDictionaryAsync(one => (one.ListKey, one.EntryId), one => one.Count, cancellationToken);
    }

    public async Task<ListedEntry?> EntryInForce(string list, string entry, CancellationToken cancellationToken)
    {
        var stored = await db.Set<ListEntryRow>().AsNoTracking().Where(
            one => one.ListKey == list && one.EntryId == entry && one.ToVersion == null).ToListAsync(cancellationToken);

        // SQL Server ignores case and trailing blanks.
        return stored.Find(one => one.EntryId == entry) is { } found ? ListDocuments.Read(found.Document) : null;
    }

    public async Task<AccountId?> AccountOf(AccountId? account, CustomerId customer, CancellationToken cancellationToken)
    {
        var (id, own) = (customer.Value, account?.Value);
        var found = await visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking())
            .Where(one => one.Id == id && (own == null || one.Account == own)).Select(one => one.Account).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new AccountId(found);
    }

    Task<ScreeningRun?> IScreenings.Run(Guid id, CancellationToken cancellationToken) =>
        db.Set<ScreeningRun>().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);

    Task<Hit?> IScreenings.Hit(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        HitsOf(account).SingleOrDefaultAsync(hit => hit.Id == id, cancellationToken);

    public Task<Suppression?> Suppression(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        SuppressionsOf(account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    Task<ScreeningRun?> IScreeningReads.Run(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        RunsOf(account).AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ScreeningRun>> Runs(
        AccountId? account, CustomerId customer, long before, int limit, CancellationToken cancellationToken) =>
        await RunsOf(account).AsNoTracking().Where(run => run.CustomerId == customer && run.Number < before)
            .OrderByDescending(run => run.Number).Take(limit + 1).ToListAsync(cancellationToken);

    Task<Hit?> IScreeningReads.Hit(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        HitsOf(account).AsNoTracking().SingleOrDefaultAsync(hit => hit.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Hit>> Hits(AccountId? account, ListHits query, CancellationToken cancellationToken)
    {
        var found = HitsOf(account).AsNoTracking();
        if (query.State is null)
        {
            found = found.Where(hit => Open.Contains(hit.State));
        }
        else if (query.State != ListHitsValidator.All)
        {
            var state = Codes<HitState>.Read(query.State);
            found = found.Where(hit => hit.State == state);
        }

        if (query.Process is not null)
        {
            var process = Codes<ScreeningProcess>.Read(query.Process);
            found = found.Where(hit => hit.Process == process);
        }

        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            found = found.Where(hit => hit.CustomerId == id);
        }

        found = query.List is null ? found : found.Where(hit => hit.ListKey == query.List);
        if (query.Place is { } place)
        {
            var (evidence, number) = (place.Evidence, place.Number);
            found = found.Where(hit => hit.Evidence < evidence || (hit.Evidence == evidence && hit.Number > number));
        }

        return await found.OrderByDescending(hit => hit.Evidence).ThenBy(hit => hit.Number).Take((query.Limit ?? Paging.DefaultLimit) + 1)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Suppression>> Suppressions(
        AccountId? account, ListSuppressions query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var found = SuppressionsOf(account).AsNoTracking().Where(one => one.Number > after);
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            found = found.Where(one => one.CustomerId == id);
        }

        return await found.OrderBy(one => one.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ListedEntry>> Entries(string list, int version, CancellationToken cancellationToken) =>
        [.. (await db.Set<ListEntryRow>().AsNoTracking()
            .Where(one => one.ListKey == list && one.FromVersion <= version && (one.ToVersion == null || one.ToVersion > version))
            .OrderBy(one => one.EntryId).ToListAsync(cancellationToken)).Select(one => ListDocuments.Read(one.Document))];

    public Task<bool> HasWaiting(CancellationToken cancellationToken) =>
        db.Set<ScreenedParty>().AnyAsync(party => party.IsWaiting, cancellationToken);

    public Task<bool> HasFailed(CancellationToken cancellationToken) =>
        db.Set<ScreenedParty>().AnyAsync(party => party.HasFailed, cancellationToken);

    public Task<IReadOnlyList<WaitingCustomer>> Waiting(AccountId? account, ListWaiting query, CancellationToken cancellationToken) =>
        new WaitingCustomers(db, visibility).Of(account, query, cancellationToken);

    private IQueryable<ScreeningRun> RunsOf(AccountId? account)
    {
        var (all, hidden) = (db.Set<ScreeningRun>().AsQueryable(), visibility.Hidden);
        all = visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        return account is { } own ? all.Where(one => one.Account == own) : all;
    }

    private IQueryable<Hit> HitsOf(AccountId? account)
    {
        var (all, hidden) = (db.Set<Hit>().AsQueryable(), visibility.Hidden);
        all = visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        return account is { } own ? all.Where(one => one.Account == own) : all;
    }

    private IQueryable<Suppression> SuppressionsOf(AccountId? account)
    {
        var (all, hidden) = (db.Set<Suppression>().AsQueryable(), visibility.Hidden);
        all = visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        return account is { } own ? all.Where(one => one.Account == own) : all;
    }
}
