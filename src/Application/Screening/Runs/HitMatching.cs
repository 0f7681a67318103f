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
            Record(pool, run, new(ScreeningEngine.ManualList, 0, ScreeningEngine.ManualList, ManualHash, name, 0, 0, ""), context);
            return;
        }

        foreach (var match in result.Hits)
        {
            var others = await screenings.OthersWithEntry(
                run.Account, run.CustomerId, match.Entry.List, match.Entry.Entry.Id, cancellationToken);
            Record(pool, run, FoundOf(match, others), context);
        }
    }

    /// <summary>Ends the hits that the screenings did not find again, and the suppressions whose party has changed.</summary>
    public async Task EndLeftOver(
        HitPool pool, IReadOnlyList<ScreeningRun> runs, HashSet<string> facts, ScreeningService.Context context,
        CancellationToken cancellationToken)
    {
        foreach (var hit in pool.Left.ToList())
        {
            if (runs.FirstOrDefault(run => run.Position == hit.Position && run.Process == hit.Process) is { } run)
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

    /// <summary>Returns the outcome of a screening and records in it whether a person has to decide.</summary>
    public static PartyOutcome Outcome(HitPool pool, ScreeningRun run, DateTimeOffset at, Hit? decided = null)
    {
        var hits = pool.Of(run.Position, run.Process).ToList();
        var (hasOpen, isMatch) = (hits.Any(hit => hit.IsOpen), hits.Any(hit => hit.State == HitState.TrueMatch));
        run.Settle(hasOpen, hasOpen || isMatch || decided is not null, isMatch, at);
        var state = run.State == RunState.Pending ? RunState.Pending : hasOpen || isMatch ? RunState.Hits : RunState.Clear;
        return new(run.Position, run.Process, state, isMatch ? true : hasOpen || state == RunState.Pending ? null : false, hasOpen);
    }

    private void Record(HitPool pool, ScreeningRun run, FoundEntry found, ScreeningService.Context context)
    {
        var earlier = pool.Take(run, found);
        var suppression = SuppressionOf(pool, run, found, context);
        if (earlier is not null && (earlier.State == HitState.TrueMatch
            || (earlier.IsAbout(run.FactsHash, found.EntryHash) && (earlier.IsOpen || suppression is not null))))
        {
            earlier.FindAgain(run, found.EntryHash);
            pool.Add(earlier);
            return;
        }

        var hit = Hit.Register(run, found, suppression, sequence.Next());
        earlier?.Supersede(hit, context.At);
        screenings.Add(hit);
        pool.Add(hit);
    }

    private static Suppression? SuppressionOf(HitPool pool, ScreeningRun run, FoundEntry found, ScreeningService.Context context)
    {
        var today = DateOnly.FromDateTime(context.At.UtcDateTime);
        var own = pool.Suppressions.Where(one => one.EndedAt is null && one.Process == run.Process && one.ListKey == found.List
            && one.EntryId == found.Entry && one.FactsHash == run.FactsHash).ToList();
        foreach (var suppression in own)
        {
            if (suppression.EntryHash != found.EntryHash)
            {
                suppression.Expire(SuppressionEnd.EntryChanged, context.At);
            }
            else if (suppression.Until < today)
            {
                suppression.Expire(SuppressionEnd.Expired, context.At);
            }
        }

        return own.FirstOrDefault(one => one.EndedAt is null);
    }

    // A confirmed match is not lost because the customer states other data: a person decides again. It ends when the list does not have the entry any
    // more.
    private async Task End(
        HitPool pool, Hit hit, ScreeningRun run, ScreeningService.Context context, CancellationToken cancellationToken)
    {
        if (hit.State != HitState.TrueMatch)
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
        var successor = Hit.Register(run, found, suppression: null, sequence.Next());
        hit.Supersede(successor, context.At);
        screenings.Add(successor);
        pool.Add(successor);
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
}
