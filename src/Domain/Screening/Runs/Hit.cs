using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>An entry of a list that fits a party of a customer, and what people decided about it.</summary>
public sealed partial class Hit : AggregateRoot
{
    private Hit() { }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The customer's external id in the account.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>The version of the customer that was screened.</summary>
    public int CustomerVersion { get; private init; }

    /// <summary>0 for the customer, the index plus 1 for a related entity.</summary>
    public int Position { get; private set; }

    /// <summary>The process.</summary>
    public ScreeningProcess Process { get; private init; }

    /// <summary>The screening that found it first.</summary>
    public Guid RunId { get; private init; }

    /// <summary>The last screening that found it.</summary>
    public Guid LastRunId { get; private set; }

    /// <summary>The key of the list.</summary>
    public string ListKey { get; private init; } = "";

    /// <summary>The version of the list.</summary>
    public int ListVersion { get; private init; }

    /// <summary>The list's own id of the entry.</summary>
    public string EntryId { get; private init; } = "";

    /// <summary>SHA-256 of what the entry states, as hexadecimal digits.</summary>
    public string EntryHash { get; private set; } = "";

    /// <summary>SHA-256 of the facts about the party, as hexadecimal digits.</summary>
    public string FactsHash { get; private set; } = "";

    /// <summary>The name of the entry that fits best.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The score, in ten-thousandths.</summary>
    public int Score { get; private init; }

    /// <summary>How strong the evidence is; the queue is in this order.</summary>
    public int Evidence { get; private init; }

    /// <summary>The reasons of the score, as JSON.</summary>
    public string Explanation { get; private init; } = "";

    /// <summary>The time it was found.</summary>
    public DateTimeOffset FoundAt { get; private init; }

    /// <summary>The state.</summary>
    public HitState State { get; private set; }

    /// <summary>The suppression that applies; null if none does.</summary>
    public Guid? SuppressionId { get; private init; }

    /// <summary>The hit that replaced this one; null if none did.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>
    /// Whether it replaced a confirmed hit because facts have changed. The match counts until a person decides again, and no screening ends the hit
    /// while the list has the entry.
    /// </summary>
    public bool FollowsMatch { get; private init; }

    /// <summary>The person who has claimed it.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>The time of the claim.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>The decision, made or proposed.</summary>
    public HitDecision? Decision { get; private set; }

    /// <summary>The reason of the decision.</summary>
    public string? Reason { get; private set; }

    /// <summary>The comment on the decision.</summary>
    public string? Comment { get; private set; }

    /// <summary>The last day (UTC) of the suppression that the decision makes; null for no end.</summary>
    public DateOnly? SuppressUntil { get; private set; }

    /// <summary>The person who decided or proposed.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The client of the person who decided or proposed; null for an anonymous caller.</summary>
    public string? DecidedByClient { get; private set; }

    /// <summary>Whether that client named the person; otherwise <see cref="DecidedBy"/> is the client's name.</summary>
    public bool IsDeciderNamed { get; private set; }

    /// <summary>The person who approved, if the decision needed approval.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>The time the decision became final, or the hit was withdrawn or superseded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a person has to decide.</summary>
    public bool IsOpen => State is HitState.Open or HitState.Proposed;

    /// <summary>Whether it counts at present: a later screening finds it again or ends it.</summary>
    public bool IsLive => IsOpen || State is HitState.TrueMatch or HitState.Suppressed;

    /// <summary>Whether a person confirmed the party as the listed one, and no person has decided otherwise since.</summary>
    public bool IsMatch => State == HitState.TrueMatch || (IsOpen && FollowsMatch);

    /// <summary>Records an entry that fits.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="match">The entry.</param>
    /// <param name="suppression">The suppression that applies; null if a person has to decide.</param>
    /// <param name="number">The number of the hit.</param>
    /// <param name="earlier">The hit about other facts that it replaces; null if it replaces none.</param>
    public static Hit Register(ScreeningRun run, FoundEntry match, Suppression? suppression, long number, Hit? earlier = null) => new()
    {
        Id = Guid.CreateVersion7(run.RanAt),
        Number = number,
        Account = run.Account,
        CustomerId = run.CustomerId,
        ExternalId = run.ExternalId,
        CustomerVersion = run.CustomerVersion,
        Position = run.Position,
        Process = run.Process,
        RunId = run.Id,
        LastRunId = run.Id,
        ListKey = match.List,
        ListVersion = match.ListVersion,
        EntryId = match.Entry,
        EntryHash = match.EntryHash,
        FactsHash = run.FactsHash,
        Name = match.Name,
        Score = match.Score,
        Evidence = earlier is { IsMatch: true } ? Math.Max(match.Evidence, earlier.Evidence) : match.Evidence,
        Explanation = match.Explanation,
        FoundAt = run.RanAt,
        State = suppression is null ? HitState.Open : HitState.Suppressed,
        SuppressionId = suppression?.Id,
        FollowsMatch = earlier is { IsMatch: true },
        Version = 1,
    };

    /// <summary>Returns whether the hit is about these facts.</summary>
    public bool IsAbout(string factsHash, string entryHash) => FactsHash == factsHash && EntryHash == entryHash;

    /// <summary>
    /// Records that a later screening found the entry again. Allowed if the facts are the same, or if a person confirmed the match.
    /// </summary>
    public void FindAgain(ScreeningRun run, string entryHash)
    {
        if (!IsLive || (!IsMatch && !IsAbout(run.FactsHash, entryHash)))
        {
            throw new InvalidOperationException($"A hit that is {State} is not found again.");
        }

        (LastRunId, Position, FactsHash, EntryHash) = (run.Id, run.Position, run.FactsHash, entryHash);
        Version++;
    }

    /// <summary>Ends the hit because the entry does not fit any more.</summary>
    public void Withdraw(DateTimeOffset at) => End(HitState.Withdrawn, null, at);

    /// <summary>Ends the hit because a later one about changed facts replaces it.</summary>
    public void Supersede(Hit successor, DateTimeOffset at) => End(HitState.Superseded, successor.Id, at);

    private void End(HitState state, Guid? successor, DateTimeOffset at)
    {
        if (!IsLive)
        {
            throw new InvalidOperationException($"A hit that is {State} does not end again.");
        }

        (State, SupersededBy, EndedAt) = (state, successor, at);
        Version++;
    }
}

/// <summary>An entry that fits a party.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="ListVersion">The version of the list.</param>
/// <param name="Entry">The list's own id of the entry.</param>
/// <param name="EntryHash">SHA-256 of what the entry states.</param>
/// <param name="Name">The name that fits best.</param>
/// <param name="Score">The score, in ten-thousandths.</param>
/// <param name="Evidence">How strong the evidence is.</param>
/// <param name="Explanation">The reasons of the score, as JSON.</param>
public sealed record FoundEntry(
    string List, int ListVersion, string Entry, string EntryHash, string Name, int Score, int Evidence, string Explanation);
