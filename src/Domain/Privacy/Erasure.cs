using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy.Contracts;

namespace Onboarding.Domain.Privacy;

/// <summary>
/// The erasure of a customer: first a request that waits for a second person, if the settings demand one, then the tombstone that stays in place of
/// the data.
/// </summary>
public sealed class Erasure : AggregateRoot
{
    /// <summary>The maximum length of a reason, in characters.</summary>
    public const int ReasonMaxLength = 1_000;

    private Erasure() { }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The number of the customer.</summary>
    public long CustomerNumber { get; private init; }

    /// <summary>The time at which the customer was registered.</summary>
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>The day (UTC) on which the relationship ended; null if it had not.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The state.</summary>
    public ErasureState State { get; private set; }

    /// <summary>The reason, without personal data.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The reason to erase although a hold, an open case or the retention period stood; null if nothing was overruled.</summary>
    public string? OverruleReason { get; private init; }

    /// <summary>The person who requested it.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>The client or the person's id; null for anonymous callers.</summary>
    public string? RequestedByClient { get; private init; }

    /// <summary>Whether the client named the person.</summary>
    public bool IsRequesterNamed { get; private init; }

    /// <summary>The time of the request.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>The second person, who approved or withdrew it; null if none was needed.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The time at which the data was erased; null before.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>The salt of <see cref="Hash"/>; null before the data was erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>The hash of what was erased; null before.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>The time at which the erasure was complete in the file of the database, the audit trail and the journal; null before.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    private Actor Requester => new(RequestedBy, RequestedByClient, IsRequesterNamed);

    /// <summary>Registers a request for an erasure.</summary>
    public static Erasure Register(
        long number, ErasedCustomer customer, string reason, string? overruleReason, Actor by, DateTimeOffset at) => new()
        {
            Number = number,
            Id = Guid.CreateVersion7(at),
            Account = customer.Account,
            CustomerId = customer.Id,
            CustomerNumber = customer.Number,
            RegisteredAt = customer.RegisteredAt,
            EndedOn = customer.EndedOn,
            Reason = reason,
            OverruleReason = overruleReason,
            RequestedBy = by.Name,
            RequestedByClient = by.Client,
            IsRequesterNamed = by.IsNamed,
            RequestedAt = at,
            Version = 1,
        };

    /// <summary>
    /// Creates the tombstone again that a restored backup lacks, with the identity and times of the first erasure.
    /// </summary>
    public static Erasure From(long number, JournaledErasure journaled) => new()
    {
        Number = number,
        Id = journaled.Id,
        Account = new(journaled.Account),
        CustomerId = new(journaled.Customer),
        CustomerNumber = journaled.CustomerNumber,
        RegisteredAt = journaled.RegisteredAt,
        EndedOn = journaled.EndedOn,
        State = ErasureState.Erased,
        Reason = journaled.Reason,
        OverruleReason = journaled.OverruleReason,
        RequestedBy = journaled.RequestedBy,
        RequestedAt = journaled.RequestedAt,
        DecidedBy = journaled.DecidedBy,
        ErasedAt = journaled.ErasedAt,
        Salt = journaled.Salt,
        Hash = journaled.Hash,
        Version = 1,
    };

    /// <summary>
    /// Rejects the erasure by a person unless the person is another one than the requester (<see cref="FourEyes"/>) and the request waits.
    /// </summary>
    public void Approve(Actor by)
    {
        RequireWaiting();
        by.RejectUnlessOther(Requester);
        DecidedBy = by.Name;
    }

    /// <summary>Withdraws the request. Any person with the right may do so. Throws <see cref="RuleBroken"/> if it does not wait.</summary>
    public void Withdraw(Actor by)
    {
        RequireWaiting();
        (State, DecidedBy) = (ErasureState.Withdrawn, by.Name);
        Version++;
    }

    /// <summary>Makes the erasure the tombstone and raises the event.</summary>
    public void Erase(ErasedCustomer customer, ErasedProof proof, DateTimeOffset at)
    {
        RequireWaiting();
        (State, EndedOn, ErasedAt, Salt, Hash) = (ErasureState.Erased, customer.EndedOn, at, proof.Salt, proof.Hash);
        Version++;
        Raise(new CustomerErased(Account, CustomerId, Id, at));
    }

    /// <summary>Notes that nothing of the data is left.</summary>
    public void Complete(DateTimeOffset at)
    {
        CompletedAt = at;
        Version++;
    }

    /// <summary>Returns the erasure as the journal stores it.</summary>
    /// <param name="numbers">The keyed hashes of the numbers that stay taken.</param>
    public JournaledErasure ToJournal(IReadOnlyList<byte[]> numbers) => new(
        Id, Account.Value, CustomerId.Value, CustomerNumber, RegisteredAt, EndedOn, Reason, OverruleReason, RequestedBy, RequestedAt, DecidedBy,
        ErasedAt!.Value, Salt!, Hash!, numbers);

    private void RequireWaiting()
    {
        if (State != ErasureState.Requested)
        {
            throw new RuleBroken(PrivacyErrors.NotWaiting, "");
        }
    }
}

/// <summary>An erasure as the journal beside the keys stores it: all that is needed to erase again after a restore, and no personal data.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Account">The account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="CustomerNumber">The number of the customer.</param>
/// <param name="RegisteredAt">The time at which the customer was registered.</param>
/// <param name="EndedOn">The day on which the relationship ended.</param>
/// <param name="Reason">The reason.</param>
/// <param name="OverruleReason">The reason to overrule.</param>
/// <param name="RequestedBy">The person who requested it.</param>
/// <param name="RequestedAt">The time of the request.</param>
/// <param name="DecidedBy">The second person.</param>
/// <param name="ErasedAt">The time at which the data was erased.</param>
/// <param name="Salt">The salt of the hash.</param>
/// <param name="Hash">The hash of what was erased.</param>
/// <param name="Numbers">The keyed hashes of the numbers that stay taken.</param>
public sealed record JournaledErasure(
    Guid Id, string Account, Guid Customer, long CustomerNumber, DateTimeOffset RegisteredAt, DateOnly? EndedOn, string Reason,
    string? OverruleReason, string RequestedBy, DateTimeOffset RequestedAt, string? DecidedBy, DateTimeOffset ErasedAt, byte[] Salt, byte[] Hash,
    IReadOnlyList<byte[]> Numbers);
