using Onboarding.Application.Screening.Match;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>
/// Computes the result of a screening. It depends on its arguments alone, so that a result can be computed again from the lists and the policy of
/// that time.
/// </summary>
internal static class ScreeningEngine
{
    /// <summary>The key that stands for the search of a person.</summary>
    public const string ManualList = "manual";

    private const int MaxHits = 200;
    private const int MaxNearMisses = 20;
    private const decimal Whole = 10_000m;

    /// <summary>Returns what a screening compares now.</summary>
    public static ScreeningPlan Plan(ScreeningState state, ScreeningProcess process, ScreeningPolicy policy, DateTimeOffset at) =>
        policy.IsManual(process)
            ? new(process, [], [], policy.NearMissFrom, IsManual: true, state.Policy.Version, state.Policy.Sha256)
            : new(
                process,
                [
                    .. state.Lists.Where(list => list.Process == process && list.Version > 0)
                        .Select(list => new PlannedList(list.Key, list.Version, list.Sha256, state.ThresholdOf(list))),
                ],
                policy.MissingFor(process, state.Lists, at),
                policy.NearMissFrom,
                IsManual: false,
                state.Policy.Version,
                state.Policy.Sha256);

    /// <summary>Returns what a stored screening compared.</summary>
    public static ScreeningPlan Plan(ScreeningRun run)
    {
        var result = RunDocument.Read(run.Result);
        return new(
            run.Process,
            [.. result.Lists.Select(list => new PlannedList(list.Key, list.Version, list.Sha256, (int)(list.Threshold * Whole)))],
            result.Missing,
            (int)(result.NearMissFrom * Whole),
            result.IsManual,
            result.Policy.Version,
            result.Policy.Sha256);
    }

    /// <summary>Returns the entries that reach the score of a near miss.</summary>
    public static IReadOnlyList<IndexMatch> Search(NameIndex index, NameParser parser, Subject subject, int from) =>
        index.Search(subject, parser.ParseAll(subject), from);

    /// <summary>Returns the result of a screening.</summary>
    /// <param name="plan">The lists, thresholds and policy of the comparison.</param>
    /// <param name="matches">The entries of all lists that reach the score of a near miss, the highest score first.</param>
    public static EngineResult Evaluate(ScreeningPlan plan, IReadOnlyList<IndexMatch> matches)
    {
        var lists = plan.Lists.ToDictionary(list => list.Key, StringComparer.Ordinal);
        var own = matches.Where(match => lists.ContainsKey(match.Entry.List)).ToList();
        bool IsHit(IndexMatch match) => !match.IsWeakAlone && match.Explanation.Score >= lists[match.Entry.List].Threshold;
        var hits = own.Where(IsHit).Take(MaxHits).ToList();
        var near = own.Where(match => match.Explanation.Score >= plan.NearMissFrom && !IsHit(match)).Take(MaxNearMisses);
        var state = plan.Missing.Count > 0 ? RunState.Pending : hits.Count > 0 || plan.IsManual ? RunState.Hits : RunState.Clear;
        var document = new RunDocument(
            Codes<RunState>.Of(state),
            plan.Missing,
            plan.IsManual,
            new(plan.PolicyVersion, plan.PolicySha256),
            plan.NearMissFrom / Whole,
            [.. plan.Lists.Select(list => new ComparedList(list.Key, list.Version, list.Sha256, list.Threshold / Whole))],
            [.. hits.Select(Shown)],
            [.. near.Select(Shown)]);
        return new(state, document.Write(), hits, plan.IsManual);
    }

    private static MatchHit Shown(IndexMatch match) => new(
        match.Entry.List, match.Entry.ListVersion, match.Entry.Entry.Id, match.Name, ExplanationItem.Score(match.Explanation),
        ExplanationItem.Of(match.Explanation));
}

/// <summary>The lists, thresholds and policy that a screening compares with.</summary>
/// <param name="Process">The process.</param>
/// <param name="Lists">The lists with their versions.</param>
/// <param name="Missing">The keys of missing lists, and the names of processes without a list.</param>
/// <param name="NearMissFrom">The score from which an entry is a near miss.</param>
/// <param name="IsManual">Whether a person searches.</param>
/// <param name="PolicyVersion">The version of the policy.</param>
/// <param name="PolicySha256">The hash of the policy.</param>
internal sealed record ScreeningPlan(
    ScreeningProcess Process, IReadOnlyList<PlannedList> Lists, IReadOnlyList<string> Missing, int NearMissFrom, bool IsManual, int PolicyVersion,
    string PolicySha256);

/// <summary>A list that a screening compares.</summary>
/// <param name="Key">The key.</param>
/// <param name="Version">The version.</param>
/// <param name="Sha256">The hash of its files.</param>
/// <param name="Threshold">The score from which an entry is a hit, in ten-thousandths.</param>
internal sealed record PlannedList(string Key, int Version, string? Sha256, int Threshold);

/// <summary>The result of a screening.</summary>
/// <param name="State">The state.</param>
/// <param name="Document">The complete result as JSON.</param>
/// <param name="Hits">The entries that fit.</param>
/// <param name="IsManual">Whether a person searches.</param>
internal sealed record EngineResult(RunState State, string Document, IReadOnlyList<IndexMatch> Hits, bool IsManual);
