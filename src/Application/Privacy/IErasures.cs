using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>The repository of erasures. Only the unit of work saves additions and changes. A null account means every account.</summary>
public interface IErasures
{
    /// <summary>Returns an erasure, for changes; null if the account has none with this id.</summary>
    Task<Erasure?> Find(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the request about a customer that waits for a second person, for changes; null if there is none.</summary>
    Task<Erasure?> FindWaiting(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns erasures in the order of numbers, at most the limit.</summary>
    Task<IReadOnlyList<Erasure>> List(
        AccountId? account, ListErasures.ListErasures query, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Adds an erasure.</summary>
    void Add(Erasure erasure);
}
