using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>Screens the parties of a customer, inside a unit of work, and applies the outcomes to the customer.</summary>
internal sealed class ScreeningService(
    IScreenings screenings, IFactsHashes hashes, HitMatching hits, ScreeningPolicy policy, ISequenceGenerator sequence, TimeProvider clock)
    : IScopedService
{
    /// <summary>Screens a customer and returns the screenings, by position and process.</summary>
    public async Task<IReadOnlyList<ScreeningRun>> Screen(
        ICustomerUnderScreening customer, ScreeningOrder order, CancellationToken cancellationToken)
    {
        customer.LockForUpdate();
        var known = await screenings.Parties(customer.Number, cancellationToken);
        if (customer.IsClosed)
        {
            foreach (var party in known)
            {
                screenings.Remove(party);
            }

            // The end of the relationship ends the work on its hits. After a reopening the customer is screened again.
            HitMatching.WithdrawUndecided(await hits.Load(customer, cancellationToken), clock.Now());
            customer.Apply(customer.Outcomes, order.Assessment);
            return [];
        }

        var context = new Context(await screenings.Lists(customer.Account, cancellationToken), clock.Now());

        // A customer without parties and outcomes was never screened, so it has no hits. Most screenings are the first ones.
        var pool = known.Count == 0 && customer.Outcomes.All.Count == 0 ? new HitPool([], []) : await hits.Load(customer, cancellationToken);
        var (runs, outcomes) = (new List<ScreeningRun>(), customer.Outcomes.All.ToDictionary(one => (one.Position, one.Process)));
        var parties = customer.Parties;
        foreach (var facts in parties)
        {
            var ran = await Screen(customer, order, facts, known, context, pool, cancellationToken);
            runs.AddRange(ran);
        }

        await hits.EndLeftOver(pool, runs, [.. parties.Select(facts => hashes.Of(FactsHash.Write(Subjects.Of(facts))))], context, cancellationToken);
        Remove(known.Where(party => party.Position >= parties.Count), pool, outcomes, context.At);
        foreach (var run in runs)
        {
            outcomes[(run.Position, run.Process)] = HitMatching.Outcome(
                pool, run, context.At, customer.Outcomes.Find(run.Position, run.Process));
        }

        customer.Apply(ScreeningOutcomes.Of(outcomes.Values), order.Assessment);
        return runs;
    }

    /// <summary>Applies the outcome of a process after a decision about one of its hits.</summary>
    public async Task ApplyDecision(ICustomerUnderScreening customer, Hit decided, CancellationToken cancellationToken)
    {
        customer.LockForUpdate();
        var pool = await hits.Load(customer, cancellationToken);
        var outcomes = customer.Outcomes.All.ToDictionary(one => (one.Position, one.Process));
        if (await screenings.Run(decided.LastRunId, cancellationToken) is { } run)
        {
            outcomes[(decided.Position, decided.Process)] = HitMatching.Outcome(
                pool, run, clock.Now(), customer.Outcomes.Find(decided.Position, decided.Process), decided);
        }

        customer.Apply(ScreeningOutcomes.Of(outcomes.Values));
    }

    private async Task<List<ScreeningRun>> Screen(
        ICustomerUnderScreening customer, ScreeningOrder order, PartyFacts facts, IReadOnlyList<ScreenedParty> known, Context context,
        HitPool pool, CancellationToken cancellationToken)
    {
        var subject = Subjects.Of(facts);
        var text = FactsHash.Write(subject);
        var earlier = known.FirstOrDefault(party => party.Position == facts.Position);
        var party = new ScreenedSubject(
            customer.Account, customer.Id, customer.Number, customer.ExternalId, customer.IsLead, customer.Version, facts.Position,
            order.CommunicationNumber ?? earlier?.CommunicationNumber
                ?? (known is [var first, ..] ? first.CommunicationNumber : null) ?? customer.LastRequest,
            text,
            hashes.Of(text), facts.Related);
        var processes = Processes(order, facts.Position, earlier, party.FactsHash);
        if (processes.Count == 0)
        {
            return [];
        }

        var matches = ScreeningEngine.Search(context.Lists.Index, context.Lists.Parser, subject, Lowest(context.Lists));
        var runs = new List<ScreeningRun>();
        foreach (var (process, trigger) in processes)
        {
            var result = ScreeningEngine.Evaluate(ScreeningEngine.Plan(context.Lists, process, policy, context.At), matches);
            var run = ScreeningRun.Register(party, new(process, trigger, result.State, result.Document), sequence.Next(), context.At);
            screenings.Add(run);
            runs.Add(run);
            await hits.Match(pool, run, result, context, cancellationToken);
        }

        if (earlier is null)
        {
            screenings.Add(earlier = ScreenedParty.Of(party));
        }

        earlier.Record(party, runs);
        return runs;
    }

    private static SortedDictionary<ScreeningProcess, ScreeningTrigger> Processes(
        ScreeningOrder order, int position, ScreenedParty? earlier, string factsHash)
    {
        var processes = new SortedDictionary<ScreeningProcess, ScreeningTrigger>();
        foreach (var process in order.IfChanged)
        {
            if (earlier is null || earlier.FactsHash != factsHash || !earlier.Processes.Contains(process))
            {
                processes[process] = ScreeningTrigger.FactsChanged;
            }
        }

        foreach (var (process, trigger) in order.Always)
        {
            if (order.Positions?.Contains(position) != false)
            {
                processes[process] = trigger;
            }
        }

        return processes;
    }

    private void Remove(
        IEnumerable<ScreenedParty> gone, HitPool pool, Dictionary<(int, ScreeningProcess), PartyOutcome> outcomes, DateTimeOffset at)
    {
        foreach (var party in gone)
        {
            screenings.Remove(party);
            foreach (var process in party.Processes)
            {
                outcomes.Remove((party.Position, process));
            }

            HitMatching.Withdraw(pool, party.Position, at);
        }
    }

    private int Lowest(ScreeningState lists) =>
        Math.Min(policy.NearMissFrom, lists.Lists.Select(lists.ThresholdOf).Append(lists.Policy.Threshold).Min());

    /// <summary>The values that all screenings of a unit of work share.</summary>
    /// <param name="Lists">The lists in force.</param>
    /// <param name="At">The time.</param>
    internal sealed record Context(ScreeningState Lists, DateTimeOffset At);
}

/// <summary>Converts the facts about a party to the subject of a comparison.</summary>
internal static class Subjects
{
    /// <summary>Returns the subject.</summary>
    public static Subject Of(PartyFacts facts) => new(
        facts.Type == EntityType.Individual ? NameType.Person : NameType.Organisation,
        facts.Names,
        facts.BirthDate is { } date ? new BirthPeriod(date.First, date.Last) : null,
        Gender: null,
        [.. facts.Countries.Select(CountryNames.CodeOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        [.. facts.Identifiers.Select(one => new ListedIdentifier(one.Type, one.Number, CountryNames.CodeOf(one.Country)))]);
}
