using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.Items;

/// <summary>The open items of customers. For a caller that is restricted to business units, those of customers of other units do not exist.</summary>
public interface IOpenItems
{
    /// <summary>Adds an item. The unit of work saves it.</summary>
    void Add(OpenItem item);

    /// <summary>Returns an item that can be changed; null if the account has none with this id. A null account means every account.</summary>
    Task<OpenItem?> Find(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns items in the query's order, one more than its limit if there are more.</summary>
    Task<Found<OpenItem>> List(AccountId? account, ListOpenItems.ListOpenItems query, CancellationToken cancellationToken);

    /// <summary>Counts the items that match a query, on all pages.</summary>
    Task<BoundedCount> Count(AccountId? account, ListOpenItems.ListOpenItems query, CancellationToken cancellationToken);
}
