using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>
/// Compares what a screening found with the hits that count: the same facts keep their hit and its decision, changed facts make a new one, and what
/// is not found any more ends.
/// </summary>
internal sealed class HitMatching(IScreenings screenings, ISequenceGenerator sequence) : IScopedService
{
    private static readonly string ManualHash = FactsHash.Of(ScreeningEngine.ManualList);

    /// <summary>Loads the hits and suppressions of a customer.</summary>
    public async Task<HitPool> Load(ICustomerUnderScreening customer, CancellationToken cancellationToken) => new(
        await screenings.LiveHits(customer.Account, customer.Id, cancellationToken),
        await screenings.Suppressions(customer.Account, customer.Id, cancellationToken));

    /// <summary>Records the entries that a screening found.</summary>
    public async Task Match(
        HitPool pool, ScreeningRun run, EngineResult result, ScreeningService.Context context, CancellationToken cancellationToken)
    {
        if (result.IsManual)
        {
            var name = FactsHash.Read(run.Facts).Names is [var first, ..] ? first : "";
            var found = new FoundEntry(ScreeningEngine.ManualList, 0, ScreeningEngine.ManualList, ManualHash, name, 0, 0, "");
            if (IsNew(pool, run, found.List, found.Entry, found.EntryHash, context) is { } manual)
            {
                Register(pool, run, found, manual, context);
            }

            return;
        }

        var added = new List<(IndexMatch Match, Found Found)>();
        foreach (var match in result.Hits)
        {
            if (IsNew(pool, run, match.Entry.List, match.Entry.Entry.Id, FactsHash.Of(match.Entry.Entry), context) is { } found)
            {
                added.Add((match, found));
            }
        }

        // Only a new hit needs to know how many other customers have the entry.
        var others = added.Count == 0 ? new Dictionary<(string, string), int>() : await screenings.OthersWithEntries(
            run.Account, run.CustomerId, [.. added.Select(one => (one.Match.Entry.List, one.Match.Entry.Entry.Id))], cancellationToken);
        foreach (var (match, found) in added)
        {
            Register(pool, run, FoundOf(match, others.GetValueOrDefault((match.Entry.List, match.Entry.Entry.Id))), found, context);
        }
    }

    /// <summary>Ends the hits that the screenings did not find again, and the suppressions whose party has changed.</summary>
    public async Task EndLeftOver(
        HitPool pool, IReadOnlyList<ScreeningRun> runs, HashSet<string> facts, ScreeningService.Context context,
        CancellationToken cancellationToken)
    {
        foreach (var hit in pool.Left.ToList())
        {
            var own = runs.Where(run => run.Process == hit.Process).ToList();

            // A related entity may have another position now.
            if ((own.Find(run => run.FactsHash == hit.FactsHash) ?? own.Find(run => run.Position == hit.Position)) is { } run)
            {
                pool.Drop(hit);
                await End(pool, hit, run, context, cancellationToken);
            }
        }

        foreach (var suppression in pool.Suppressions.Where(one => !facts.Contains(one.FactsHash)))
        {
            suppression.Expire(SuppressionEnd.PartyChanged, context.At);
        }
    }

    /// <summary>Ends the hits of a party that the customer does not have any more.</summary>
    public static void Withdraw(HitPool pool, int position, DateTimeOffset at)
    {
        foreach (var hit in pool.Left.Where(hit => hit.Position == position).ToList())
        {
            pool.Drop(hit);
            hit.Withdraw(at);
        }
    }

    /// <summary>Ends the hits without a decision. A confirmed match, and the hit that follows one, stay.</summary>
    public static void WithdrawUndecided(HitPool pool, DateTimeOffset at)
    {
        foreach (var hit in pool.Left.Where(hit => hit.IsOpen && !hit.IsMatch).ToList())
        {
            pool.Drop(hit);
            hit.Withdraw(at);
        }
    }

    /// <summary>Returns the outcome of a screening and records in it whether a person has to decide.</summary>
    /// <param name="pool">The hits of the customer.</param>
    /// <param name="run">The screening.</param>
    /// <param name="at">The time.</param>
    /// <param name="earlier">The outcome before; null if there is none.</param>
    /// <param name="decided">The hit that a person decided about; null if none did.</param>
    public static PartyOutcome Outcome(HitPool pool, ScreeningRun run, DateTimeOffset at, PartyOutcome? earlier, Hit? decided = null)
    {
        var hits = pool.Of(run.Position, run.Process).ToList();
        var (hasOpen, isMatch) = (hits.Exists(hit => hit.IsOpen), hits.Exists(hit => hit.IsMatch));
        var state = run.State == RunState.Pending ? RunState.Pending : hasOpen || isMatch ? RunState.Hits : RunState.Clear;
        var outcome = new PartyOutcome(
            run.Position, run.Process, state, isMatch ? true : hasOpen || state == RunState.Pending ? null : false, hasOpen);

        // A repetition that finds what is there already is no news for those who asked for the first screening.
        var isRepeated = run.Trigger == ScreeningTrigger.Rescreening && decided is null && outcome == earlier;
        run.Settle(new(hasOpen, hasOpen || isMatch || decided is not null, isMatch, isRepeated), at);
        return outcome;
    }

    // Null if an earlier hit goes on.
    private static Found? IsNew(HitPool pool, ScreeningRun run, string list, string entry, string entryHash, ScreeningService.Context context)
    {
        var earlier = pool.Take(run, list, entry);
        var suppression = SuppressionOf(pool, run, list, entry, entryHash, context);
        if (earlier is not null && (earlier.State == HitState.TrueMatch
            || (earlier.IsAbout(run.FactsHash, entryHash) && (earlier.IsOpen || suppression is not null))))
        {
            earlier.FindAgain(run, entryHash);
            pool.Add(earlier);
            return null;
        }

        return new(earlier, suppression);
    }

    private void Register(HitPool pool, ScreeningRun run, FoundEntry entry, Found found, ScreeningService.Context context)
    {
        var hit = Hit.Register(run, entry, found.Suppression, sequence.Next(), found.Earlier);
        found.Earlier?.Supersede(hit, context.At);
        screenings.Add(hit);
        pool.Add(hit);
    }

    private static Suppression? SuppressionOf(
        HitPool pool, ScreeningRun run, string list, string entry, string entryHash, ScreeningService.Context context)
    {
        var today = DateOnly.FromDateTime(context.At.UtcDateTime);
        var own = pool.Suppressions.Where(one => one.EndedAt is null && one.Process == run.Process && one.ListKey == list
            && one.EntryId == entry && one.FactsHash == run.FactsHash).ToList();
        foreach (var suppression in own)
        {
            if (suppression.EntryHash != entryHash)
            {
                suppression.Expire(SuppressionEnd.EntryChanged, context.At);
            }
            else if (suppression.Until < today)
            {
                suppression.Expire(SuppressionEnd.Expired, context.At);
            }
        }

        return own.Find(one => one.EndedAt is null);
    }

    // A confirmed match is not lost because the customer states other data: a person decides again, and until then it counts. It ends when the list
    // does not have the entry any more. That a list is not used any more says nothing about the customer.
    private async Task End(
        HitPool pool, Hit hit, ScreeningRun run, ScreeningService.Context context, CancellationToken cancellationToken)
    {
        if (!hit.IsMatch)
        {
            hit.Withdraw(context.At);
            return;
        }

        if (context.Lists.Lists.All(list => list.Key != hit.ListKey))
        {
            hit.FindAgain(run, hit.EntryHash);
            pool.Add(hit);
            return;
        }

        if (await screenings.EntryInForce(hit.ListKey, hit.EntryId, cancellationToken) is not { } entry)
        {
            hit.Withdraw(context.At);
            return;
        }

        var entryHash = FactsHash.Of(entry);
        if (hit.IsAbout(run.FactsHash, entryHash))
        {
            hit.FindAgain(run, entryHash);
            pool.Add(hit);
            return;
        }

        var subject = FactsHash.Read(run.Facts);
        var index = NameIndex.Build([new(hit.ListKey, hit.ListVersion, entry)], context.Lists.Parser, context.Lists.Policy);
        var match = index.SearchAll(subject, context.Lists.Parser.ParseAll(subject), 0) is [var best, ..] ? best : null;
        var found = match is null
            ? new FoundEntry(hit.ListKey, hit.ListVersion, hit.EntryId, entryHash, hit.Name, 0, 0, "")
            : FoundOf(match, others: 0);
        Register(pool, run, found, new(hit, Suppression: null), context);
    }

    private static FoundEntry FoundOf(IndexMatch match, int others) => new(
        match.Entry.List,
        match.Entry.ListVersion,
        match.Entry.Entry.Id,
        FactsHash.Of(match.Entry.Entry),
        match.Name,
        match.Explanation.Score,
        EvidenceStrength.Of(match.Explanation, others),
        RunDocument.Write(ExplanationItem.Of(match.Explanation)));

    /// <summary>The earlier facts about an entry that becomes a new hit.</summary>
    /// <param name="Earlier">The hit that it replaces; null if there is none.</param>
    /// <param name="Suppression">The suppression that applies; null if none does.</param>
    private sealed record Found(Hit? Earlier, Suppression? Suppression);
}
