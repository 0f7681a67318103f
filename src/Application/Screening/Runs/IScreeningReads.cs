using Onboarding.Application.Screening.ListWaiting;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>Reads screenings, hits and suppressions. A null account means every account.</summary>
public interface IScreeningReads
{
    /// <summary>Returns a screening; null if the caller may see none.</summary>
    Task<ScreeningRun?> Run(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the screenings of a customer before a number, the last first, and one more than the limit if there is one.</summary>
    Task<IReadOnlyList<ScreeningRun>> Runs(AccountId? account, CustomerId customer, long before, int limit, CancellationToken cancellationToken);

    /// <summary>Returns a hit; null if the caller may see none.</summary>
    Task<Hit?> Hit(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Returns hits in the order of the queue: the strongest evidence first. If there are more than the query's limit, the list has one element more.
    /// </summary>
    Task<IReadOnlyList<Hit>> Hits(AccountId? account, ListHits.ListHits query, CancellationToken cancellationToken);

    /// <summary>Returns the suppressions of a customer, or of all customers, by number.</summary>
    Task<IReadOnlyList<Suppression>> Suppressions(
        AccountId? account, ListSuppressions.ListSuppressions query, CancellationToken cancellationToken);

    /// <summary>Returns the entries of a version of a list, in the order of their ids.</summary>
    Task<IReadOnlyList<ListedEntry>> Entries(string list, int version, CancellationToken cancellationToken);

    /// <summary>Returns whether a screening waits for a list, or for another try.</summary>
    Task<bool> HasWaiting(CancellationToken cancellationToken);

    /// <summary>Returns whether a screening failed and is tried again.</summary>
    Task<bool> HasFailed(CancellationToken cancellationToken);

    /// <summary>Returns the customers whose screenings wait, by number, and one more than the limit if there is one.</summary>
    Task<IReadOnlyList<WaitingCustomer>> Waiting(AccountId? account, ListWaiting.ListWaiting query, CancellationToken cancellationToken);

    /// <summary>Returns the account of a customer; null if the caller may see no such customer.</summary>
    Task<AccountId?> AccountOf(AccountId? account, CustomerId customer, CancellationToken cancellationToken);
}
