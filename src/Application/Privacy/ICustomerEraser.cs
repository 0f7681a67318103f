using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>Erases all rows about a customer, in the unit of work.</summary>
public interface ICustomerEraser
{
    /// <summary>
    /// Removes the rows and stores the keyed hashes of the numbers that stay taken. Returns what was erased; null if there is no such customer.
    /// </summary>
    Task<ErasedData?> Erase(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Stores the keyed hashes of numbers again that a restored backup lacks.</summary>
    Task KeepTaken(AccountId account, long customer, IReadOnlyList<byte[]> numbers, CancellationToken cancellationToken);
}

/// <summary>The result of an erasure.</summary>
/// <param name="Proof">The hash of the data.</param>
/// <param name="References">The external id and the communication numbers, by which requests named the customer.</param>
public sealed record ErasedData(ErasedProof Proof, IReadOnlyList<string> References);
