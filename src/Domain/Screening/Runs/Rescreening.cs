using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>The screening of all customers again that a person asked for, and how far it is.</summary>
public sealed class Rescreening : AggregateRoot
{
    private Rescreening() { }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account whose customers are screened; <see cref="AccountId.None"/> for those of all accounts.</summary>
    public AccountId Account { get; private init; }

    /// <summary>
    /// The business units whose customers are screened, with those that have none: the units to which the client of the request is restricted. Empty
    /// for all.
    /// </summary>
    public IReadOnlyList<string> BusinessUnits { get; private init; } = [];

    /// <summary>The processes; empty for all that a party is screened for.</summary>
    public IReadOnlyList<ScreeningProcess> Processes { get; private init; } = [];

    /// <summary>The person who asked for it.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>The time of the request.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>The customers that are screened.</summary>
    public RescreeningScope Scope => new(Account, BusinessUnits);

    /// <summary>The number of customers at the time of the request.</summary>
    public int Customers { get; private init; }

    /// <summary>The number of customers that were screened.</summary>
    public int Done { get; private set; }

    /// <summary>The number of the last customer that was screened.</summary>
    public long Cursor { get; private set; }

    /// <summary>The time it was finished; null before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether it is still running, for the search.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Requests the screening of customers again.</summary>
    /// <param name="scope">The customers.</param>
    /// <param name="processes">The processes; empty for all that a party is screened for.</param>
    /// <param name="by">The person who asked for it.</param>
    /// <param name="customers">Their number now.</param>
    /// <param name="number">The number of the repetition.</param>
    /// <param name="at">The time.</param>
    public static Rescreening Register(
        RescreeningScope scope, IReadOnlyList<ScreeningProcess> processes, string by, int customers, long number, DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Account = scope.Account,
            BusinessUnits = scope.BusinessUnits,
            Processes = processes,
            RequestedBy = by,
            RequestedAt = at,
            Customers = customers,
            IsRunning = true,
            Version = 1,
        };

    /// <summary>Records that a customer was screened.</summary>
    public void Advance(long customerNumber)
    {
        (Cursor, Done) = (customerNumber, Done + 1);
        Version++;
    }

    /// <summary>Records that all customers were screened.</summary>
    public void Finish(DateTimeOffset at)
    {
        (FinishedAt, IsRunning) = (at, false);
        Version++;
    }
}

/// <summary>The customers that are screened again.</summary>
/// <param name="Account">The account; <see cref="AccountId.None"/> for all accounts.</param>
/// <param name="BusinessUnits">The business units, whose customers are screened with those that have none; empty for all.</param>
public sealed record RescreeningScope(AccountId Account, IReadOnlyList<string> BusinessUnits);
