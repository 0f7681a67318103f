using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Reads the parties of stored customers one customer after another, as screenings compare them.</summary>
public interface IPartyStream
{
    /// <summary>
    /// Returns the customers of an account that are not closed, in the order of registration. Customers that are registered during the read may or
    /// may not be included.
    /// </summary>
    IAsyncEnumerable<CustomerParties> Read(AccountId account, CancellationToken cancellationToken);
}

/// <summary>A customer and its related entities.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Parties">The customer and its related entities, in the order of positions.</param>
public sealed record CustomerParties(CustomerId Id, IReadOnlyList<PartyFacts> Parties);
