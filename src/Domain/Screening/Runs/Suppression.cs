using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>
/// A decision that a party is not a listed one. It suppresses the hit while the facts about both sides are the same, and ends when either changes.
/// </summary>
public sealed class Suppression : AggregateRoot
{
    private Suppression() { }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The process.</summary>
    public ScreeningProcess Process { get; private init; }

    /// <summary>The hit that was decided.</summary>
    public Guid HitId { get; private init; }

    /// <summary>The key of the list.</summary>
    public string ListKey { get; private init; } = "";

    /// <summary>The list's own id of the entry.</summary>
    public string EntryId { get; private init; } = "";

    /// <summary>The name of the entry.</summary>
    public string Name { get; private init; } = "";

    /// <summary>SHA-256 of what the entry states, as hexadecimal digits.</summary>
    public string EntryHash { get; private init; } = "";

    /// <summary>SHA-256 of the facts about the party, as hexadecimal digits.</summary>
    public string FactsHash { get; private init; } = "";

    /// <summary>The reason of the decision.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The last day (UTC); null for no end.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The person who decided.</summary>
    public string MadeBy { get; private init; } = "";

    /// <summary>The time of the decision.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>The time it ended; null while it applies.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public SuppressionEnd? End { get; private set; }

    /// <summary>The person who lifted it.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>The reason for lifting it.</summary>
    public string? LiftReason { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Makes the suppression that follows from a decision.</summary>
    public static Suppression Of(Hit hit, long number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Number = number,
        Account = hit.Account,
        CustomerId = hit.CustomerId,
        Process = hit.Process,
        HitId = hit.Id,
        ListKey = hit.ListKey,
        EntryId = hit.EntryId,
        Name = hit.Name,
        EntryHash = hit.EntryHash,
        FactsHash = hit.FactsHash,
        Reason = hit.Reason!,
        Until = hit.SuppressUntil,
        MadeBy = hit.DecidedBy!,
        MadeAt = at,
        Version = 1,
    };

    /// <summary>Returns whether it applies to a hit about these facts on a day.</summary>
    public bool Applies(ScreeningProcess process, string list, string entry, string factsHash, string entryHash, DateOnly today) =>
        EndedAt is null && !(Until < today) && Process == process && ListKey == list && EntryId == entry && FactsHash == factsHash
            && EntryHash == entryHash;

    /// <summary>Lifts the suppression. Throws <see cref="RuleBroken"/> if it has ended.</summary>
    public void Lift(string by, string reason, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            throw new RuleBroken(ScreeningErrors.SuppressionEnded, "");
        }

        (EndedAt, End, LiftedBy, LiftReason) = (at, SuppressionEnd.Lifted, by, reason);
        Version++;
    }

    /// <summary>Records that it has ended by itself. It has no effect on one that has ended.</summary>
    public void Expire(SuppressionEnd end, DateTimeOffset at)
    {
        if (EndedAt is null)
        {
            (EndedAt, End) = (at, end);
            Version++;
        }
    }
}

/// <summary>Why a suppression ended.</summary>
public enum SuppressionEnd
{
    /// <summary>A person lifted it.</summary>
    Lifted,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>The facts about the party have changed.</summary>
    PartyChanged,

    /// <summary>The entry has changed, or is not on the list any more.</summary>
    EntryChanged,
}
