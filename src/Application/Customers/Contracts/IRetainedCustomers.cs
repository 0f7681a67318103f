using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Tells the module Privacy for how long customers must be kept. For a caller, those of other business units do not exist.</summary>
public interface IRetainedCustomers
{
    /// <summary>Returns a customer; null if the account has none with this id. A null account means every account.</summary>
    Task<RetainedCustomer?> ById(AccountId? account, CustomerId id, CancellationToken cancellationToken);

    /// <summary>
    /// Locks a customer optimistically: an erasure that runs at the same time, and this unit of work, see each other. Returns false if there is none
    /// any more.
    /// </summary>
    Task<bool> Lock(CustomerId id, CancellationToken cancellationToken);

    /// <summary>
    /// Returns customers whose relationship ended on a day or before it, and leads that were last changed on it or before, in the order of numbers.
    /// </summary>
    /// <param name="account">The account; null for every account.</param>
    /// <param name="until">The day (UTC).</param>
    /// <param name="after">The number after which the page begins.</param>
    /// <param name="limit">The greatest number of customers.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<RetainedCustomer>> Ended(AccountId? account, DateOnly until, long after, int limit, CancellationToken cancellationToken);
}

/// <summary>A customer with the data that the retention clock needs.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The identity.</param>
/// <param name="Number">The number.</param>
/// <param name="BusinessUnit">The business unit.</param>
/// <param name="Category">The risk management category.</param>
/// <param name="IsLead">Whether it is a lead.</param>
/// <param name="RegisteredAt">The time of registration.</param>
/// <param name="EndedOn">
/// The day (UTC) on which the relationship ended: the closing date, the day of the rejection, or the last change of a lead; null while it lasts.
/// </param>
public sealed record RetainedCustomer(
    AccountId Account, CustomerId Id, long Number, string? BusinessUnit, string Category, bool IsLead, DateTimeOffset RegisteredAt,
    DateOnly? EndedOn)
{
    /// <summary>The day (UTC) of the last change. A closing date lies in the past of the change that stated it.</summary>
    public DateOnly ChangedOn { get; init; }
}
