using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>All stored customers, one after another, without holding them in memory together.</summary>
public interface ICustomerStream
{
    /// <summary>The customers of a selection, in the order of registration; those registered meanwhile may or may not be among them.</summary>
    IAsyncEnumerable<StoredCustomer> Read(CustomerSelection selection, CancellationToken cancellationToken);
}

/// <summary>Which customers are meant.</summary>
/// <param name="Account">Those of one account; nothing for all accounts.</param>
/// <param name="Category">Those of one risk management category; nothing for all.</param>
/// <param name="NotCategories">Categories whose customers are not meant.</param>
public sealed record CustomerSelection(AccountId? Account, string? Category, IReadOnlyCollection<string> NotCategories);
