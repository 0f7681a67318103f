using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>The customers an account has. What is added or changed is saved by the unit of work, never here.</summary>
public interface ICustomers
{
    /// <summary>The customer of that number, to be changed; nothing if the account has none.</summary>
    Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken);

    /// <summary>The customer of that identity, to be changed; nothing if the account has none.</summary>
    Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken);

    /// <summary>The customer of that <see cref="Customer.Number"/>, to be changed; nothing if the account has none.</summary>
    Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>Whether a customer of the account has an e-mail address, by <see cref="Customer.EmailKeyOf"/>.</summary>
    Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken);

    /// <summary>The customers of those numbers, to be changed; numbers the account does not have are left out.</summary>
    Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>Who of those numbers is known and how they stand; numbers the account does not have are left out.</summary>
    Task<IReadOnlyDictionary<string, KnownCustomer>> Known(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>Whether the account has used a communication number.</summary>
    Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Which of these communication numbers the account has used.</summary>
    Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken);

    /// <summary>Takes a new customer in.</summary>
    void Add(Customer customer);

    /// <summary>
    /// Makes the work depend on the customer as it was found, whether or not it changes it: where another unit of work changes the customer before the work is
    /// saved, the work runs again.
    /// </summary>
    void LockForUpdate(Customer customer);

    /// <summary>Decides what happens if another request takes a number of this unit of work before it is saved.</summary>
    void SetConflictPolicy(ConflictPolicy policy);
}

/// <summary>A customer that is known, without its data.</summary>
/// <param name="Id">Identity; nothing for one that is only about to be stored.</param>
/// <param name="ChangeConstraints">How it stands.</param>
public readonly record struct KnownCustomer(CustomerId? Id, ChangeConstraints ChangeConstraints);

/// <summary>What happens if a number that a unit of work uses was taken by another request in the meantime.</summary>
public enum ConflictPolicy
{
    /// <summary>The work is rejected.</summary>
    Reject,

    /// <summary>A taken external id makes the work run again, which then finds that customer; a taken communication number is rejected.</summary>
    RetryOnExternalId,

    /// <summary>A taken external id or communication number makes the work run again, which then checks the numbers itself.</summary>
    RetryOnAnyNumber,
}
