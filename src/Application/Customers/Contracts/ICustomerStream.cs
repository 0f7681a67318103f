using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Reads stored customers one after another, without loading all of them into memory.</summary>
public interface ICustomerStream
{
    /// <summary>
    /// Returns the selected customers in the order of registration. Customers that are registered during the read may or may not be included.
    /// </summary>
    IAsyncEnumerable<StoredCustomer> Read(CustomerSelection selection, CancellationToken cancellationToken);
}

/// <summary>Selects customers.</summary>
/// <param name="Account">The account; null for all accounts.</param>
/// <param name="Category">The risk management category; null for all.</param>
/// <param name="NotCategories">The categories to exclude.</param>
public sealed record CustomerSelection(AccountId? Account, string? Category, IReadOnlyCollection<string> NotCategories)
{
    /// <summary>The time at which a customer was last changed, or later; null for all.</summary>
    public DateTimeOffset? ChangedSince { get; init; }
}
