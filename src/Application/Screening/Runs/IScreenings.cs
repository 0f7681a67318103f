using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>The repository of screenings, hits and suppressions. The unit of work saves what is added or changed.</summary>
public interface IScreenings
{
    /// <summary>Returns the lists in force for an account, as the database has them now, with its policy and thresholds.</summary>
    Task<ScreeningState> Lists(AccountId account, CancellationToken cancellationToken);

    /// <summary>Adds a screening.</summary>
    void Add(ScreeningRun run);

    /// <summary>Adds a hit.</summary>
    void Add(Hit hit);

    /// <summary>Adds a suppression.</summary>
    void Add(Suppression suppression);

    /// <summary>Puts a party under screening.</summary>
    void Add(ScreenedParty party);

    /// <summary>Ends the screening of a party.</summary>
    void Remove(ScreenedParty party);

    /// <summary>Returns the parties of a customer that are under screening.</summary>
    Task<IReadOnlyList<ScreenedParty>> Parties(long customerNumber, CancellationToken cancellationToken);

    /// <summary>Returns the hits of a customer that count at present.</summary>
    Task<IReadOnlyList<Hit>> LiveHits(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns the suppressions of a customer that have not ended.</summary>
    Task<IReadOnlyList<Suppression>> Suppressions(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>
    /// Returns how many other customers of the account have hits of each of these entries. An entry that no other customer hits is omitted.
    /// </summary>
    Task<IReadOnlyDictionary<(string List, string Entry), int>> OthersWithEntries(
        AccountId account, CustomerId customer, IReadOnlyCollection<(string List, string Entry)> entries, CancellationToken cancellationToken);

    /// <summary>Returns an entry in force; null if the list does not have it any more.</summary>
    Task<ListedEntry?> EntryInForce(string list, string entry, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the account of a customer; null if the caller may not see the customer. A null account means every account.
    /// </summary>
    Task<AccountId?> AccountOf(AccountId? account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns a screening for changes.</summary>
    Task<ScreeningRun?> Run(Guid id, CancellationToken cancellationToken);

    /// <summary>Returns a hit for changes; null if the caller may see none. A null account means every account.</summary>
    Task<Hit?> Hit(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns a suppression for changes; null if the caller may see none. A null account means every account.</summary>
    Task<Suppression?> Suppression(AccountId? account, Guid id, CancellationToken cancellationToken);
}
