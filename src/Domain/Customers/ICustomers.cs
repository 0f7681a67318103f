using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>The customers an account has. What is added or changed is saved by the unit of work, never here.</summary>
public interface ICustomers
{
    /// <summary>The customer of that number, to be changed; nothing if the account has none.</summary>
    Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken);

    /// <summary>Whether the account has used a communication number.</summary>
    Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Takes a new customer in.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="unlessKnown">Whether a customer of that number who turns up in the meantime makes the work run again instead of refusing it.</param>
    void Add(Customer customer, bool unlessKnown = false);
}
