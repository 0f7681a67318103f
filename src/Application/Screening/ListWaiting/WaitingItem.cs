using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.ListWaiting;

/// <summary>A customer whose screenings wait.</summary>
public sealed record WaitingItem
{
    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's external id.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The screenings that wait, by position.</summary>
    public IReadOnlyList<WaitingScreening> Screenings { get; init; } = [];
}

/// <summary>A screening that waits.</summary>
public sealed record WaitingScreening
{
    /// <summary>0 for the customer, the index plus 1 for a related entity; absent if the screenings of a whole request failed.</summary>
    public int? Position { get; init; }

    /// <summary>The process; absent if the screenings of a whole request failed.</summary>
    [TextOf(typeof(ScreeningProcess))]
    public string? Process { get; init; }

    /// <summary>
    /// The keys of required lists that are missing or too old, and the name of the process if it has no list. Empty if the screening failed, or runs
    /// within a minute.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The kind of the last failure, without data; absent if the screening waits for a list. It is tried again.</summary>
    public string? Failure { get; init; }

    /// <summary>The time at which the screening was first tried without an outcome. Later tries do not change it.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>A customer whose screenings wait, as stored.</summary>
/// <param name="Number">The number.</param>
/// <param name="Id">The customer.</param>
/// <param name="Account">The account.</param>
/// <param name="ExternalId">The external id.</param>
/// <param name="Parties">The parties that wait.</param>
/// <param name="Request">The request whose screenings failed; null if there is none.</param>
public sealed record WaitingCustomer(
    long Number, CustomerId Id, AccountId Account, string ExternalId, IReadOnlyList<WaitingParty> Parties, WaitingScreening? Request);

/// <summary>A party whose screenings wait, as stored.</summary>
/// <param name="Position">0 for the customer, the index plus 1 for a related entity.</param>
/// <param name="Waiting">The processes that wait.</param>
/// <param name="Failed">Those of them that failed.</param>
/// <param name="Failure">The kind of the failure; null if there is none.</param>
/// <param name="Since">The time at which the first of them was tried without an outcome.</param>
public sealed record WaitingParty(
    int Position, IReadOnlyList<ScreeningProcess> Waiting, IReadOnlyList<ScreeningProcess> Failed, string? Failure, DateTimeOffset Since);
