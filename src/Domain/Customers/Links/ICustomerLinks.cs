using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>The links between customers. What is added or removed is saved by the unit of work, never here.</summary>
public interface ICustomerLinks
{
    /// <summary>The hierarchy of an account, to be changed; a new one, taken in already, if there was none.</summary>
    Task<CustomerHierarchy> Hierarchy(AccountId account, CancellationToken cancellationToken);

    /// <summary>The link by which a customer stands below another one; nothing if it does not.</summary>
    Task<CustomerLink?> Of(long child, CancellationToken cancellationToken);

    /// <summary>The numbers of those above a customer, the nearest first, up to <see cref="CustomerHierarchy.MaxDepth"/>.</summary>
    Task<IReadOnlyList<long>> Above(long number, CancellationToken cancellationToken);

    /// <summary>Takes a link in.</summary>
    void Add(CustomerLink link);

    /// <summary>Gives a link up.</summary>
    void Remove(CustomerLink link);
}
