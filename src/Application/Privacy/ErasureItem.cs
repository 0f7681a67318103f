using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>An erasure as the API shows it: a request that waits, or the tombstone of a customer.</summary>
public sealed record ErasureItem
{
    /// <summary>The number, by which erasures are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The number of the customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The time at which the customer was registered.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>The day (UTC) on which the relationship ended; absent if it had not.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>REQUESTED (it waits for a second person), WITHDRAWN or ERASED.</summary>
    [TextOf(typeof(ErasureState))]
    public string State { get; init; } = "";

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The reason to erase although a hold, an open case or the retention period stood; absent if nothing was overruled.</summary>
    public string? OverruleReason { get; init; }

    /// <summary>The person who requested it.</summary>
    public string RequestedBy { get; init; } = "";

    /// <summary>The time of the request.</summary>
    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>The person who approved or withdrew it; absent if no second person was needed.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The time at which the data was erased; absent before.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The salt of the hash, 16 bytes in Base64; absent before the data was erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>The SHA-256 of the salt and the erased data, in Base64; absent before the data was erased.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>The time at which nothing was left in the database's file, the audit trail and the journal; absent before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Shows an erasure.</summary>
    public static ErasureItem Of(Erasure one) => new()
    {
        Number = one.Number,
        Id = one.Id,
        Account = one.Account.Value,
        CustomerId = one.CustomerId.Value,
        CustomerNumber = one.CustomerNumber,
        RegisteredAt = one.RegisteredAt,
        EndedOn = one.EndedOn,
        State = Codes<ErasureState>.Of(one.State),
        Reason = one.Reason,
        OverruleReason = one.OverruleReason,
        RequestedBy = one.RequestedBy,
        RequestedAt = one.RequestedAt,
        DecidedBy = one.DecidedBy,
        ErasedAt = one.ErasedAt,
        Salt = one.Salt,
        Hash = one.Hash,
        CompletedAt = one.CompletedAt,
    };
}
