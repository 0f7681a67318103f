using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>The repository of links between customers. Only the unit of work saves additions and removals.</summary>
public interface ICustomerLinks
{
    /// <summary>Returns the hierarchy of an account, for changes. Adds a new one if there is none.</summary>
    Task<CustomerHierarchy> Hierarchy(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns the link of a customer to its parent; null if there is none.</summary>
    Task<CustomerLink?> Of(long child, CancellationToken cancellationToken);

    /// <summary>Returns the numbers of a customer's ancestors, nearest first, up to <see cref="CustomerHierarchy.MaxDepth"/>.</summary>
    Task<IReadOnlyList<long>> Above(long number, CancellationToken cancellationToken);

    /// <summary>Adds a link.</summary>
    void Add(CustomerLink link);

    /// <summary>Removes a link.</summary>
    void Remove(CustomerLink link);
}
