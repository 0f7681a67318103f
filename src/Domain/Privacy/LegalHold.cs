using Onboarding.Domain.Common;

namespace Onboarding.Domain.Privacy;

/// <summary>A legal hold: while it stands, the customer is not erased.</summary>
public sealed class LegalHold : AggregateRoot
{
    private LegalHold() { }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The reason.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The last day (UTC) on which it stands; null if it stands until a person ends it.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The person who set it.</summary>
    public string SetBy { get; private init; } = "";

    /// <summary>The time at which it was set.</summary>
    public DateTimeOffset SetAt { get; private init; }

    /// <summary>The person who ended it; null if none did.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>The time at which a person ended it; null if none did.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The reason of the person who ended it.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Sets a hold.</summary>
    public static LegalHold Register(
        long number, AccountId account, CustomerId customer, string reason, DateOnly? until, string by, DateTimeOffset at) => new()
        {
            Number = number,
            Id = Guid.CreateVersion7(at),
            Account = account,
            CustomerId = customer,
            Reason = reason,
            Until = until,
            SetBy = by,
            SetAt = at,
            Version = 1,
        };

    /// <summary>Returns whether the hold stands on a day (UTC).</summary>
    public bool StandsOn(DateOnly today) => EndedAt is null && (Until is null || Until >= today);

    /// <summary>Ends the hold. Throws <see cref="RuleBroken"/> if it does not stand any more.</summary>
    public void End(string by, string reason, DateTimeOffset at)
    {
        if (!StandsOn(DateOnly.FromDateTime(at.UtcDateTime)))
        {
            throw new RuleBroken(PrivacyErrors.HoldEnded, "");
        }

        (EndedBy, EndedAt, EndReason) = (by, at, reason);
        Version++;
    }
}
