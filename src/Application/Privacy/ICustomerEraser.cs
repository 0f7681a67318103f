using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>Erases all rows about a customer, in the unit of work.</summary>
public interface ICustomerEraser
{
    /// <summary>
    /// Reads the version of a customer before anything is decided about it: if it changes after this, the work runs again.
    /// </summary>
    Task Begin(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the rows and stores the keyed hashes of the numbers that stay taken. Returns what was erased; null if there is no such customer. A
    /// hold that is set or a case that is opened meanwhile makes the work run again.
    /// </summary>
    Task<ErasedData?> Erase(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Stores the keyed hashes of numbers again that a restored backup lacks.</summary>
    Task KeepTaken(AccountId account, long customer, IReadOnlyList<byte[]> numbers, CancellationToken cancellationToken);
}

/// <summary>The result of an erasure.</summary>
/// <param name="Proof">The hash of the data.</param>
/// <param name="References">The external ids and the communication numbers, by which requests named the customer.</param>
public sealed record ErasedData(ErasedProof Proof, IReadOnlyList<string> References);
