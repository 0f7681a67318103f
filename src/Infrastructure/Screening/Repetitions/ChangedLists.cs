using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.AdvanceList;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>
/// Compares every party with the entries that a new version of a list has added or changed, and screens again those that an entry fits or had fitted.
/// Customers that no entry concerns are not screened, so the result is that of a screening of all customers at a fraction of its cost. If the process
/// or the threshold of a list has changed, every entry is compared.
/// </summary>
internal sealed class ChangedLists(IServiceScopeFactory scopes) : IRescreeningStep
{
    private const int PageSize = 1_000;

    // Screenings of this time may have used the version before.
    private const long OverlapMicroseconds = 60_000_000;

    // The changes of lists up to which all customers were compared: while there is no later one, no query is needed.
    private long _compared = -1;

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var snapshot = scope.ServiceProvider.GetRequiredService<ScreeningSnapshot>();
        var revision = snapshot.Revision;
        if (revision == _compared)
        {
            return false;
        }

        var (isMore, isWaiting) = (false, false);
        foreach (var (list, progress) in await Lists(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), cancellationToken))
        {
            if (progress.IsRunning)
            {
                var isCompared = await Compare(list, progress, sender, cancellationToken);
                (isMore, isWaiting) = (isMore || isCompared, isWaiting || !isCompared);
            }
            else if (progress.IsBehind(list.Basis))
            {
                await sender.Send(AccountId.None, new AdvanceList(list.Key, ListStep.Begin) { Basis = list.Basis });
                isMore = true;
            }
        }

        _compared = isMore || isWaiting ? -1 : revision;
        return isMore;
    }

    private static async Task<IReadOnlyList<(StoredList List, ListProgress Progress)>> Lists(
        OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var progress = await db.Set<ListProgress>().AsNoTracking().ToDictionaryAsync(one => one.ListKey, StringComparer.Ordinal, cancellationToken);
        var lists = await db.Set<ScreeningList>().AsNoTracking().Where(list => list.RetiredAt == null && list.CurrentVersion > 0)
            .Select(list => new { list.Key, list.Account, list.CurrentVersion, list.Process, list.Threshold }).ToListAsync(cancellationToken);
        return
        [
            .. lists.Select(list => (
                new StoredList(list.Key, list.Account, new(list.CurrentVersion, list.Process, list.Threshold)),
                progress.GetValueOrDefault(list.Key) ?? ListProgress.Of(list.Key))),
        ];
    }

    // Returns false if this instance has not loaded the version or the definition yet.
    private async Task<bool> Compare(StoredList list, ListProgress progress, RescreeningSender sender, CancellationToken cancellationToken)
    {
        if (await Work(list, progress, cancellationToken) is not { } work)
        {
            return false;
        }

        await Compare(work, progress.Cursor, since: null, sender, cancellationToken);
        await Compare(work, 0, progress.Since - OverlapMicroseconds, sender, cancellationToken);
        await sender.Send(AccountId.None, new AdvanceList(list.Key, ListStep.Finish));
        return true;
    }

    private async Task<ChangedList?> Work(StoredList list, ListProgress progress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var index = scope.ServiceProvider.GetRequiredService<IScreeningIndex>();
        var state = index.For(list.Account);
        var loaded = state.Lists.FirstOrDefault(one => one.Key == list.Key);
        if (loaded is null || loaded.Version < progress.Target || (loaded.Process, loaded.OwnThreshold) != (list.Basis.Process, list.Basis.Threshold))
        {
            return null;
        }

        // The entries that began after the compared version and are in force, also those that were removed and came back in between.
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var (key, from, to) = (list.Key, progress.IsComplete ? 0 : progress.Compared, progress.Target);
        var changed = await db.Set<ListEntryRow>().AsNoTracking()
            .Where(entry => entry.ListKey == key && entry.FromVersion > from && entry.FromVersion <= to
                && (entry.ToVersion == null || entry.ToVersion > to))
            .OrderBy(entry => entry.EntryId).ToListAsync(cancellationToken);
        var entries = changed.Select(entry => new IndexedEntry(key, to, ListDocuments.Read(entry.Document)));
        return new ChangedList(
            loaded, NameIndex.Build(entries, state.Parser, state.Policy), index,
            await ConcernedHits.Of(db, key, to, progress.IsComplete, cancellationToken));
    }

    private async Task Compare(ChangedList work, long after, long? since, RescreeningSender sender, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            var parties = db.Set<ScreenedParty>().AsNoTracking().Where(party => party.CustomerNumber > after);
            parties = since is { } from ? parties.Where(party => party.LastRun >= from) : parties;
            var page = await parties.OrderBy(party => party.CustomerNumber).ThenBy(party => party.Position).Take(PageSize)
                .ToListAsync(cancellationToken);

            // The parties of a customer are not separated.
            var last = page.Count < PageSize ? long.MaxValue : page[^1].CustomerNumber;
            foreach (var customer in page.Where(party => party.CustomerNumber < last).GroupBy(party => party.CustomerNumber))
            {
                var first = customer.First();
                var processes = await AffectedOrAll(work, db, [.. customer], sender, cancellationToken);
                if (processes.Count > 0)
                {
                    await sender.SendOrPostpone(
                        new RescreenCustomer(first.Account, first.CustomerId, processes, ScreeningTrigger.ListChanged)
                        {
                            List = since is null ? work.List.Key : null,
                            CustomerNumber = first.CustomerNumber,
                        });
                }

                after = customer.Key;
            }

            if (page.Count < PageSize)
            {
                return;
            }

            if (since is null)
            {
                await sender.Send(AccountId.None, new AdvanceList(work.List.Key, ListStep.Advance) { CustomerNumber = after });
            }
        }
    }

    // A customer whose facts cannot be compared does not delay the others: its screening in the process fails too, and waits.
    private static async Task<IReadOnlyList<ScreeningProcess>> AffectedOrAll(
        ChangedList work, OnboardingDbContext db, IReadOnlyList<ScreenedParty> parties, RescreeningSender sender, CancellationToken cancellationToken)
    {
        try
        {
            return await Affected(work, db, parties, cancellationToken);
        }
        catch (Exception failure) when (sender.IsOfCustomer(failure))
        {
            sender.Report(parties[0].CustomerId, failure);
            return [work.List.Process];
        }
    }

    // The processes in which a customer has to be screened. An entry that a screening has found since does not affect the parties again, also where a
    // person has rejected the hit since, and of the hits only those end that were concerned when the comparison began.
    private static async Task<IReadOnlyList<ScreeningProcess>> Affected(
        ChangedList work, OnboardingDbContext db, IReadOnlyList<ScreenedParty> parties, CancellationToken cancellationToken)
    {
        var (customer, key) = (parties[0].CustomerId, work.List.Key);
        var found = Found(work, parties);
        var concerned = work.Concerned[customer].ToHashSet();
        if (found.Count == 0 && concerned.Count == 0)
        {
            return [];
        }

        var hits = await db.Set<Hit>().AsNoTracking().Where(hit => hit.CustomerId == customer && hit.ListKey == key)
            .Where(ConcernedHits.IsKnown).ToListAsync(cancellationToken);
        bool IsAbout(FoundEntry one, Hit hit) => hit.EntryId == one.Entry && hit.IsAbout(one.FactsHash, one.EntryHash);
        var isNew = found.Exists(one => !hits.Exists(hit => hit.Process == work.List.Process && IsAbout(one, hit)));
        var ended = hits.Where(hit => concerned.Contains(hit.Id) && hit.State != HitState.FalsePositive
            && (hit.Process != work.List.Process || !found.Exists(one => IsAbout(one, hit)))).Select(hit => hit.Process);
        return [.. ended.Concat(isNew ? [work.List.Process] : []).Distinct().Order()];
    }

    private static List<FoundEntry> Found(ChangedList work, IReadOnlyList<ScreenedParty> parties)
    {
        var own = parties.Where(party => party.Processes.Contains(work.List.Process)
            && (work.List.Account == AccountId.None || work.List.Account == party.Account)).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var (state, index) = work.For(own[0].Account);
        var list = state.Lists.FirstOrDefault(one => one.Key == work.List.Key);
        var threshold = list is null ? state.Policy.Threshold : state.ThresholdOf(list);
        return
        [
            .. own.SelectMany(party =>
            {
                var subject = FactsHash.Read(party.Facts);
                return index.Search(subject, state.Parser.ParseAll(subject), threshold).Where(state.IsAlert)
                    .Select(match => new FoundEntry(party.FactsHash, match.Entry.Entry.Id, FactsHash.Of(match.Entry.Entry)));
            }),
        ];
    }

    private sealed record FoundEntry(string FactsHash, string Entry, string EntryHash);

    private sealed record StoredList(string Key, AccountId Account, ListBasis Basis);

    /// <summary>A list whose new version is compared.</summary>
    /// <param name="List">The list in force.</param>
    /// <param name="Index">The entries that were added or changed.</param>
    /// <param name="Lists">The lists in force.</param>
    /// <param name="Concerned">The hits that the change may end, by customer.</param>
    private sealed record ChangedList(ListInForce List, NameIndex Index, IScreeningIndex Lists, ILookup<CustomerId, Guid> Concerned)
    {
        private readonly Dictionary<AccountId, (ScreeningState State, NameIndex Index)> _accounts = [];

        /// <summary>Returns the lists of an account, and the entries with its policy.</summary>
        public (ScreeningState State, NameIndex Index) For(AccountId account)
        {
            if (!_accounts.TryGetValue(account, out var found))
            {
                var state = Lists.For(account);
                _accounts[account] = found = (state, Index.With(state.Policy, []));
            }

            return found;
        }
    }
}
