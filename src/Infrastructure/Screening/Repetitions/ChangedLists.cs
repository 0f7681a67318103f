using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.AdvanceList;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>
/// Compares every party with the entries that a new version of a list has added or changed, and screens again those that an entry fits or had fitted.
/// Customers that no entry concerns are not screened, so the result is that of a screening of all customers at a fraction of its cost.
/// </summary>
internal sealed class ChangedLists(IServiceScopeFactory scopes) : IRescreeningStep
{
    private const int PageSize = 1_000;
    private const int EntriesAtOnce = 500;

    // Screenings of this time may have used the version before.
    private const long OverlapMicroseconds = 60_000_000;

    private static readonly HitState[] Live = [HitState.Open, HitState.Proposed, HitState.TrueMatch, HitState.Suppressed];

    public async Task Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        foreach (var (key, current, account, progress) in await Lists(cancellationToken))
        {
            if (progress.Compared >= current)
            {
                continue;
            }

            if (progress.Target <= progress.Compared)
            {
                await sender.Send(AccountId.None, new AdvanceList(key, ListStep.Begin, current));
                continue;
            }

            if (await Work(key, account, progress, cancellationToken) is { } work)
            {
                await Compare(work, progress.Cursor, since: null, sender, cancellationToken);
                await Compare(work, 0, progress.Since - OverlapMicroseconds, sender, cancellationToken);
                await sender.Send(AccountId.None, new AdvanceList(key, ListStep.Finish, 0));
            }
        }
    }

    private async Task<IReadOnlyList<(string Key, int Current, AccountId Account, ListProgress Progress)>> Lists(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var progress = await db.Set<ListProgress>().AsNoTracking().ToDictionaryAsync(one => one.ListKey, StringComparer.Ordinal, cancellationToken);
        var lists = await db.Set<ScreeningList>().AsNoTracking().Where(list => list.RetiredAt == null && list.CurrentVersion > 0)
            .Select(list => new { list.Key, list.CurrentVersion, list.Account }).ToListAsync(cancellationToken);
        return
        [
            .. lists.Select(list => (list.Key, list.CurrentVersion, list.Account, progress.GetValueOrDefault(list.Key) ?? ListProgress.Of(list.Key))),
        ];
    }

    // Null if this instance has not loaded the version yet.
    private async Task<ChangedList?> Work(string key, AccountId account, ListProgress progress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var index = scope.ServiceProvider.GetRequiredService<IScreeningIndex>();
        var state = index.For(account);
        if (state.Lists.FirstOrDefault(list => list.Key == key) is not { } list || list.Version < progress.Target)
        {
            return null;
        }

        // The entries that began after the compared version and are in force, also those that were removed and came back in between.
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var (from, to) = (progress.Compared, progress.Target);
        var changed = await db.Set<ListEntryRow>().AsNoTracking()
            .Where(entry => entry.ListKey == key && entry.FromVersion > from && entry.FromVersion <= to
                && (entry.ToVersion == null || entry.ToVersion > to))
            .OrderBy(entry => entry.EntryId).ToListAsync(cancellationToken);
        var entries = changed.Select(entry => new IndexedEntry(key, to, ListDocuments.Read(entry.Document)));
        return new(
            list, NameIndex.Build(entries, state.Parser, state.Policy), index, await Concerned(db, key, to, cancellationToken));
    }

    // The customers of hits whose entry is not on the list any more, or states something else.
    private static async Task<HashSet<CustomerId>> Concerned(OnboardingDbContext db, string key, int version, CancellationToken cancellationToken)
    {
        var hits = await db.Set<Hit>().AsNoTracking().Where(hit => hit.ListKey == key && Live.Contains(hit.State))
            .Select(hit => new { hit.CustomerId, hit.EntryId, hit.EntryHash }).ToListAsync(cancellationToken);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ids in hits.Select(hit => hit.EntryId).Distinct(StringComparer.Ordinal).Chunk(EntriesAtOnce))
        {
            var rows = await db.Set<ListEntryRow>().AsNoTracking()
                .Where(entry => entry.ListKey == key && ids.Contains(entry.EntryId) && entry.FromVersion <= version
                    && (entry.ToVersion == null || entry.ToVersion > version))
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                known[row.EntryId] = FactsHash.Of(ListDocuments.Read(row.Document));
            }
        }

        return [.. hits.Where(hit => known.GetValueOrDefault(hit.EntryId) != hit.EntryHash).Select(hit => hit.CustomerId)];
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
                if (await IsAffected(work, db, [.. customer], cancellationToken))
                {
                    var first = customer.First();
                    await sender.Send(
                        first.Account,
                        new RescreenCustomer(first.Account, first.CustomerId, [work.List.Process], ScreeningTrigger.ListChanged)
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
                await sender.Send(AccountId.None, new AdvanceList(work.List.Key, ListStep.Advance, after));
            }
        }
    }

    // An entry that a screening has found since does not affect the parties again.
    private static async Task<bool> IsAffected(
        ChangedList work, OnboardingDbContext db, IReadOnlyList<ScreenedParty> parties, CancellationToken cancellationToken)
    {
        var own = parties.Where(party => party.Processes.Contains(work.List.Process)
            && (work.List.Account == AccountId.None || work.List.Account == party.Account)).ToList();
        if (own.Count == 0)
        {
            return false;
        }

        var (state, index) = work.For(own[0].Account);
        var list = state.Lists.FirstOrDefault(one => one.Key == work.List.Key);
        var threshold = list is null ? state.Policy.Threshold : state.ThresholdOf(list);
        var found = own.SelectMany(party =>
        {
            var subject = FactsHash.Read(party.Facts);
            return index.Search(subject, state.Parser.ParseAll(subject), threshold).Where(state.IsAlert)
                .Select(match => (party.FactsHash, match.Entry.Entry.Id, EntryHash: FactsHash.Of(match.Entry.Entry)));
        }).ToList();
        var isConcerned = work.Concerned.Contains(own[0].CustomerId);
        if (found.Count == 0 && !isConcerned)
        {
            return false;
        }

        var (customer, key) = (own[0].CustomerId, work.List.Key);
        var hits = await db.Set<Hit>().AsNoTracking().Where(hit => hit.CustomerId == customer && hit.ListKey == key && Live.Contains(hit.State))
            .ToListAsync(cancellationToken);
        return found.Exists(one => !hits.Exists(hit => hit.EntryId == one.Id && hit.IsAbout(one.FactsHash, one.EntryHash)))
            || (isConcerned && hits.Exists(hit => !found.Exists(one => hit.EntryId == one.Id && hit.IsAbout(one.FactsHash, one.EntryHash))));
    }

    /// <summary>A list whose new version is compared.</summary>
    /// <param name="List">The list in force.</param>
    /// <param name="Index">The entries that were added or changed.</param>
    /// <param name="Lists">The lists in force.</param>
    /// <param name="Concerned">The customers of hits whose entry was changed or removed.</param>
    private sealed record ChangedList(ListInForce List, NameIndex Index, IScreeningIndex Lists, IReadOnlySet<CustomerId> Concerned)
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
