using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>
/// One screening of one party of one version of a customer in one process, with all that is needed to compute it again. Its result never changes.
/// </summary>
public sealed class ScreeningRun : AggregateRoot
{
    private ScreeningRun() { }

    /// <summary>The identity. Events name it.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The customer's external id in the account.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>Whether the customer was a lead.</summary>
    public bool IsLead { get; private init; }

    /// <summary>The version of the customer that was screened.</summary>
    public int CustomerVersion { get; private init; }

    /// <summary>0 for the customer, the index plus 1 for a related entity.</summary>
    public int Position { get; private init; }

    /// <summary>The related entity as events name it; null for the customer.</summary>
    public RelatedParty? Party { get; private init; }

    /// <summary>The process.</summary>
    public ScreeningProcess Process { get; private init; }

    /// <summary>Why it ran.</summary>
    public ScreeningTrigger Trigger { get; private init; }

    /// <summary>The communication number of the last request that asked for the process; empty if there is none.</summary>
    public string CommunicationNumber { get; private init; } = "";

    /// <summary>The result: no entry fits, entries fit, or a list is missing.</summary>
    public RunState State { get; private init; }

    /// <summary>The facts about the party that were compared, as JSON.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>SHA-256 of the facts, as hexadecimal digits.</summary>
    public string FactsHash { get; private init; } = "";

    /// <summary>
    /// The complete result: what is missing, lists and policy with their hashes, hits and near misses with reasons. Computing it again yields the
    /// same JSON byte by byte.
    /// </summary>
    public string Result { get; private init; } = "";

    /// <summary>The time it ran.</summary>
    public DateTimeOffset RanAt { get; private init; }

    /// <summary>The time from which nothing was left to decide; null before, or if it never was the case.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Whether a person confirmed a hit; null before the completion.</summary>
    public bool? IsMatch { get; private set; }

    /// <summary>The number of changes. It is the concurrency token.</summary>
    public int Version { get; private set; }

    private ScreeningSubject Subject => new(Account, CustomerId, ExternalId, IsLead, CommunicationNumber, Process, Party);

    /// <summary>Records a screening.</summary>
    /// <param name="party">The party.</param>
    /// <param name="found">The result.</param>
    /// <param name="number">The number of the screening.</param>
    /// <param name="at">The time.</param>
    public static ScreeningRun Register(ScreenedSubject party, ScreeningFound found, long number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Number = number,
        Account = party.Account,
        CustomerId = party.CustomerId,
        ExternalId = party.ExternalId,
        IsLead = party.IsLead,
        CustomerVersion = party.CustomerVersion,
        Position = party.Position,
        Party = party.Party,
        Process = found.Process,
        Trigger = found.Trigger,
        CommunicationNumber = party.CommunicationNumber,
        State = found.State,
        Facts = party.Facts,
        FactsHash = party.FactsHash,
        Result = found.Result,
        RanAt = at,
        Version = 1,
    };

    /// <summary>
    /// Records whether a person has to decide, after the hits of this screening are known or decided. It has no effect on a screening that waits for
    /// a list or that is complete.
    /// </summary>
    /// <param name="hasOpenHits">Whether a hit is left to decide.</param>
    /// <param name="hadHits">Whether persons decided, or have to decide, about hits.</param>
    /// <param name="isMatch">Whether a person confirmed a hit.</param>
    /// <param name="at">The time.</param>
    public void Settle(bool hasOpenHits, bool hadHits, bool isMatch, DateTimeOffset at)
    {
        if (State == RunState.Pending || CompletedAt is not null)
        {
            return;
        }

        if (hasOpenHits)
        {
            if (Version == 1)
            {
                Raise(new ScreeningAwaitsDecision(Subject, Id));
                Version++;
            }

            return;
        }

        (CompletedAt, IsMatch) = (at, isMatch);
        Version++;
        Raise(new ScreeningCompleted(Subject, Id, hadHits, isMatch));
    }
}

/// <summary>A party of a customer and what is known about it.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="ExternalId">The customer's external id.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
/// <param name="CustomerVersion">The customer's version.</param>
/// <param name="Position">0 for the customer, the index plus 1 for a related entity.</param>
/// <param name="CommunicationNumber">The communication number of the last request that asked for the process.</param>
/// <param name="Facts">The facts, as JSON.</param>
/// <param name="FactsHash">Their hash.</param>
/// <param name="Party">The related entity as events name it; null for the customer.</param>
public sealed record ScreenedSubject(
    AccountId Account, CustomerId CustomerId, long CustomerNumber, string ExternalId, bool IsLead, int CustomerVersion, int Position,
    string CommunicationNumber, string Facts, string FactsHash, RelatedParty? Party);

/// <summary>The result of a screening.</summary>
/// <param name="Process">The process.</param>
/// <param name="Trigger">Why it ran.</param>
/// <param name="State">The state.</param>
/// <param name="Result">The complete result, as JSON.</param>
public sealed record ScreeningFound(ScreeningProcess Process, ScreeningTrigger Trigger, RunState State, string Result);
