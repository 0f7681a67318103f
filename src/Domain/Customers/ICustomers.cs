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
    /// Makes the work depend on the customer as it was found, whether or not it changes it: where somebody else changes the customer before the work is
    /// saved, the work runs again.
    /// </summary>
    void LockForUpdate(Customer customer);

    /// <summary>
    /// Says that the work judges for itself what is taken: a number that somebody else takes in the meantime makes it run again instead of
    /// refusing it.
    /// </summary>
    /// <param name="taken">Which numbers.</param>
    void JudgesItself(TakenNumbers taken);
}

/// <summary>A customer that is known, without its data.</summary>
/// <param name="Id">Identity; nothing for one that is only about to be stored.</param>
/// <param name="Stance">How it stands.</param>
public readonly record struct KnownCustomer(CustomerId? Id, Stance Stance);

/// <summary>Numbers that somebody else may take while a work is under way.</summary>
public enum TakenNumbers
{
    /// <summary>None: what is taken refuses the work.</summary>
    None,

    /// <summary>The external ids of new customers.</summary>
    Customers,

    /// <summary>External ids and communication numbers.</summary>
    All,
}
