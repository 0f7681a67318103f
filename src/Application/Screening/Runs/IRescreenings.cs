using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>
/// The repository of screenings of all customers, and of how far lists have been compared. The unit of work saves additions and changes.
/// </summary>
public interface IRescreenings
{
    /// <summary>Adds a screening of all customers.</summary>
    void Add(Rescreening rescreening);

    /// <summary>Returns a screening of all customers for changes; null if there is none.</summary>
    Task<Rescreening?> Find(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a screening of all customers; null if the caller may see none with this id, by account and business units. A null account means
    /// every account.
    /// </summary>
    Task<Rescreening?> Read(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the number of customers that are not closed.</summary>
    Task<int> Customers(RescreeningScope scope, CancellationToken cancellationToken);

    /// <summary>Returns the next customers that are not closed, by number.</summary>
    Task<IReadOnlyList<OpenCustomer>> Customers(RescreeningScope scope, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Returns how far a list has been compared, for changes. It begins if it has not begun.</summary>
    Task<ListProgress> Progress(string list, CancellationToken cancellationToken);
}

/// <summary>A customer that is not closed.</summary>
/// <param name="Number">The number.</param>
/// <param name="Id">The identity.</param>
/// <param name="Account">The account.</param>
public sealed record OpenCustomer(long Number, CustomerId Id, AccountId Account);
