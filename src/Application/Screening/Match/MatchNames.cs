using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening.Match;

/// <summary>
/// Looks for up to 1,000 names on the lists in force, without a customer. Only the audit entry is stored. Rejected with all defects of the request,
/// unknown lists included.
/// </summary>
/// <param name="Queries">The persons and organisations to look for.</param>
/// <param name="Processes">The processes whose lists are used; null for all.</param>
/// <param name="Lists">The lists that are used; null for all.</param>
/// <param name="Threshold">The score from which a hit is shown, from 0.3 to 1; null for each list's own.</param>
/// <param name="Limit">The greatest number of hits for a query, from 1 to 100.</param>
/// <param name="Explain">Whether the reasons of each score are shown.</param>
public sealed record MatchNames(
    IReadOnlyList<NameQuery?>? Queries,
    IReadOnlyList<string?>? Processes,
    IReadOnlyList<string?>? Lists,
    decimal? Threshold,
    int? Limit,
    bool Explain)
    : IQuery<MatchResults>, IAudited
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>The results of a look-up.</summary>
/// <param name="Policy">The policy by which names were compared.</param>
/// <param name="Lists">The lists that were used.</param>
/// <param name="Results">The results, in the order of the queries.</param>
public sealed record MatchResults(PolicyItem Policy, IReadOnlyList<UsedList> Lists, IReadOnlyList<MatchResult> Results);

/// <summary>A policy.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The hash of its weights and tables.</param>
public sealed record PolicyItem(int Version, string Sha256);

/// <summary>A list that was used.</summary>
/// <param name="Key">The key.</param>
/// <param name="Version">The version.</param>
/// <param name="Sha256">The hash of its files.</param>
public sealed record UsedList(string Key, int Version, string? Sha256);

/// <summary>The result of a query.</summary>
/// <param name="Id">The caller's id of the query.</param>
/// <param name="Status">CLEAR, HITS, or PENDING if a list that is needed is missing or too old.</param>
/// <param name="Missing">The keys of the lists, and the processes, that are missing or too old.</param>
/// <param name="Hits">The hits, the highest score first.</param>
public sealed record MatchResult(
    string? Id, [property: TextOf(typeof(MatchStatus))] string Status,
    [property: TextOf(typeof(ScreeningProcess))] IReadOnlyList<string> Missing, IReadOnlyList<MatchHit> Hits);

/// <summary>An entry that fits.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="ListVersion">The version of the list.</param>
/// <param name="Entry">The list's own id of the entry.</param>
/// <param name="Name">The name of the entry that fits best.</param>
/// <param name="Score">The score, from 0 to 1 with four decimals.</param>
/// <param name="Explanation">The reasons, if the request includes them.</param>
public sealed record MatchHit(string List, int ListVersion, string Entry, string Name, decimal Score, ExplanationItem? Explanation);

internal sealed class MatchNamesHandler(IScreeningIndex index, ScreeningPolicy policy, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<MatchNames, MatchResults>
{
    private const int MaxQueries = 1000;
    private const int DefaultLimit = 10;
    private const int MaxLimit = 100;

    public Task<MatchResults> Handle(MatchNames request, CancellationToken cancellationToken)
    {
        var state = index.For(caller.Account);
        var findings = new List<Finding>();
        var lists = Lists(request, state, findings);
        var subjects = Subjects(request, findings);
        if (request.Threshold is < 0.3m or > 1m)
        {
            findings.Add(Finding.Of(NameQueryErrors.InvalidLimit, "/threshold", "threshold", "0.3", "1"));
        }

        if (request.Limit is < 1 or > MaxLimit)
        {
            findings.Add(Finding.Of(NameQueryErrors.InvalidLimit, "/limit", "limit", "1", "100"));
        }

        InvalidInput.ThrowIfAny(findings);
        var at = clock.GetUtcNow();
        var usable = lists.Where(list => policy.IsUsable(list, at)).ToDictionary(list => list.Key);
        var missing = MissingFor(request, state, lists, at);
        var results = subjects.Select((subject, position) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hits = Hits(request, state, usable, subject);
            var status = missing.Count > 0 ? MatchStatus.Pending : hits.Count > 0 ? MatchStatus.Hits : MatchStatus.Clear;
            return new MatchResult(request.Queries![position]!.Id, Codes<MatchStatus>.Of(status), missing, hits);
        }).ToList();
        return Task.FromResult(new MatchResults(new(state.Policy.Version, state.Policy.Sha256),
            [.. usable.Values.Select(list => new UsedList(list.Key, list.Version, list.Sha256))], results));
    }

    private static List<MatchHit> Hits(MatchNames request, ScreeningState state, Dictionary<string, ListInForce> lists, Subject subject)
    {
        int Threshold(ListInForce list) => request.Threshold is { } threshold ? (int)(threshold * 10_000) : state.ThresholdOf(list);
        if (lists.Count == 0)
        {
            return [];
        }

        // A request with its own threshold gets weak aliases too: it asks for evidence, not for hits to decide.
        return [.. state.Search(subject, lists.Values.Min(Threshold))
            .Where(match => lists.TryGetValue(match.Entry.List, out var list) && match.Explanation.Score >= Threshold(list)
                && (request.Threshold is not null || !match.IsWeakAlone))
            .Take(request.Limit ?? DefaultLimit)
            .Select(match => new MatchHit(match.Entry.List, match.Entry.ListVersion, match.Entry.Entry.Id, match.Name,
                ExplanationItem.Score(match.Explanation),
                request.Explain ? ExplanationItem.Of(match.Explanation) : null))];
    }

    // The look-up needs the lists that their definition or a setting requires, and all lists and processes that the request names.
    private List<string> MissingFor(MatchNames request, ScreeningState state, IReadOnlyList<ListInForce> lists, DateTimeOffset at)
    {
        bool IsInForce(string key) => state.Lists.Any(list => list.Key == key && policy.IsUsable(list, at));
        var required = lists.Where(list => list.IsRequired || request.Lists is not null).Select(list => list.Key)
            .Concat(RequiredBySetting(request)).Distinct(StringComparer.Ordinal);
        var processes = (request.Processes ?? []).OfType<string>().Distinct(StringComparer.Ordinal).Where(
            process => !state.Lists.Any(list => Codes<ScreeningProcess>.Of(list.Process) == process && policy.IsUsable(list, at)));
        return [.. required.Where(key => !IsInForce(key)), .. processes];
    }

    // A request that names lists needs no other ones. The process of a required list counts, also before the list is defined.
    private IEnumerable<string> RequiredBySetting(MatchNames request) => request.Lists is not null ? [] : Enum.GetValues<ScreeningProcess>()
        .Where(process => request.Processes is null || request.Processes.Contains(Codes<ScreeningProcess>.Of(process)))
        .SelectMany(policy.RequiredLists);

    private static List<ListInForce> Lists(MatchNames request, ScreeningState state, List<Finding> findings)
    {
        var processes = (request.Processes ?? []).ToList();
        for (var position = 0; position < processes.Count; position++)
        {
            if (processes[position] is not { } process || !Codes<ScreeningProcess>.TryRead(process, out _))
            {
                findings.Add(Finding.Of(NameQueryErrors.InvalidProcess, $"/processes/{position}", string.Join(", ", Codes<ScreeningProcess>.All)));
            }
        }

        for (var position = 0; position < (request.Lists?.Count ?? 0); position++)
        {
            if (state.Lists.All(list => list.Key != request.Lists![position]))
            {
                findings.Add(Finding.Of(NameQueryErrors.UnknownList, $"/lists/{position}"));
            }
        }

        return [.. state.Lists.Where(list => (request.Lists is null || request.Lists.Contains(list.Key))
            && (request.Processes is null || processes.Contains(Codes<ScreeningProcess>.Of(list.Process))))];
    }

    private static List<Subject> Subjects(MatchNames request, List<Finding> findings)
    {
        if (request.Queries is not { Count: > 0 } queries)
        {
            findings.Add(Finding.Of(NameQueryErrors.Missing, "/queries", "queries"));
            return [];
        }

        if (queries.Count > MaxQueries)
        {
            findings.Add(Finding.Of(NameQueryErrors.TooManyQueries, "/queries"));
            return [];
        }

        return [.. queries.Select((query, position) => NameQueries.Read(query, $"/queries/{position}", findings)).OfType<Subject>()];
    }
}

/// <summary>The outcome of a look-up.</summary>
public enum MatchStatus
{
    /// <summary>No entry fits, and every list that the look-up needs was there.</summary>
    Clear,

    /// <summary>Entries fit.</summary>
    Hits,

    /// <summary>A list that the look-up needs is missing or too old. There may be hits nevertheless.</summary>
    Pending,
}
