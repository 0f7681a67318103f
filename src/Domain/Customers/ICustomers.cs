using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>The repository of customers. Only the unit of work saves additions and changes.</summary>
public interface ICustomers
{
    /// <summary>Returns the customer of that external id, for changes; null if the account has none.</summary>
    Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken);

    /// <summary>Returns the customer of that identity, for changes; null if the account has none.</summary>
    Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken);

    /// <summary>Returns the customer of that <see cref="Customer.Number"/>, for changes; null if the account has none.</summary>
    Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>Returns whether a customer of the account has an e-mail address, in the form of <see cref="Customer.EmailKeyOf"/>.</summary>
    Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken);

    /// <summary>Returns those of the e-mail addresses that customers of the account have, in the form of <see cref="Customer.EmailKeyOf"/>.</summary>
    Task<IReadOnlySet<string>> TakenEmails(AccountId account, IReadOnlyCollection<string> emailKeys, CancellationToken cancellationToken);

    /// <summary>Returns the customers of these external ids, for changes. Ids that the account does not have are omitted.</summary>
    Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the identities and change constraints of the customers of these external ids. Ids that the account does not have are omitted.
    /// </summary>
    Task<IReadOnlyDictionary<string, KnownCustomer>> Known(
        AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>Returns whether the account has used a communication number.</summary>
    Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Returns the communication numbers among these that the account has used.</summary>
    Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken);

    /// <summary>Returns the external ids among these that erased customers of the account had. They stay taken.</summary>
    Task<IReadOnlySet<string>> Erased(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>Adds a customer.</summary>
    void Add(Customer customer);

    /// <summary>
    /// Locks the customer optimistically, even if this unit of work does not change it: if another unit of work changes the customer before this one
    /// is saved, this one runs again.
    /// </summary>
    void LockForUpdate(Customer customer);

    /// <summary>
    /// Rebuilds the name keys of the next customers, of any account, whose keys an older <see cref="NameFolding.Version"/> made. Returns the number
    /// of the last one, or null when none is left.
    /// </summary>
    Task<long?> RebuildNameKeys(long after, CancellationToken cancellationToken);

    /// <summary>Sets the policy for a conflict with another request that uses a number of this unit of work before it is saved.</summary>
    void SetConflictPolicy(ConflictPolicy policy);
}

/// <summary>An existing customer without its data.</summary>
/// <param name="Id">The identity; null if the customer is not stored yet.</param>
/// <param name="ChangeConstraints">The properties that can forbid a change.</param>
public readonly record struct KnownCustomer(CustomerId? Id, ChangeConstraints ChangeConstraints);

/// <summary>The policy for a conflict: another request used a number of the unit of work in the meantime.</summary>
public enum ConflictPolicy
{
    /// <summary>The unit of work is rejected.</summary>
    Reject,

    /// <summary>
    /// On a conflict of an external id, the unit of work runs again and finds that customer. A conflict of a communication number is rejected.
    /// </summary>
    RetryOnExternalId,

    /// <summary>
    /// On a conflict of an external id, a communication number or an e-mail address, the unit of work runs again and checks them itself.
    /// </summary>
    RetryOnAnyNumber,
}
