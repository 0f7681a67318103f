using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>The queries of customers. A null account means all accounts.</summary>
public interface ICustomerReads
{
    /// <summary>Returns a customer by its identity; null if there is none.</summary>
    Task<StoredCustomer?> ById(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a customer by the account's own number; null if there is none. In all accounts, returns the customer that was registered first.
    /// </summary>
    Task<StoredCustomer?> ByExternalId(AccountId? account, string externalId, CancellationToken cancellationToken);

    /// <summary>Returns the aggregate of a customer by its identity, read-only; null if the account has none.</summary>
    Task<Customer?> Load(AccountId account, CustomerId id, CancellationToken cancellationToken);

    /// <summary>Returns the aggregate of a customer by its <see cref="Customer.Number"/>, read-only; null if the account has none.</summary>
    Task<Customer?> Load(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>Returns the aggregate of a customer by the account's own number, read-only; null if the account has none.</summary>
    Task<Customer?> Load(AccountId account, string externalId, CancellationToken cancellationToken);

    /// <summary>Returns the customers of an account with exactly this national code, two at most.</summary>
    Task<IReadOnlyList<CustomerKey>> ByNationalCode(AccountId account, string nationalCode, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of an account's customers that are not closed, in the order of registration, and the total number of such customers.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="filter">The filter, which the customers of the page and the total number meet.</param>
    /// <param name="skip">The number of customers before the page.</param>
    /// <param name="take">The number of customers of the page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<(IReadOnlyList<Customer> Items, int Total)> ListOpen(
        AccountId account, OpenCustomerFilter filter, long skip, int take, CancellationToken cancellationToken);

    /// <summary>Returns customers in the query's order, without documents; one more than the query's limit if there are more.</summary>
    Task<Found<CustomerListItem>> List(AccountId? account, ListCustomers.ListCustomers query, CancellationToken cancellationToken);

    /// <summary>Counts the customers that match a query, on all pages.</summary>
    Task<BoundedCount> Count(AccountId? account, ListCustomers.ListCustomers query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the related entities of a customer that name an external id, in their order, with the customers that have these ids in the account.
    /// </summary>
    Task<IReadOnlyList<RelatedCustomerItem>> NamedCustomers(string account, long number, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the related entities of an account's customers that name an external id, by the customers' numbers: all those of the first customers
    /// after a number, of one customer more than the limit if there are more.
    /// </summary>
    Task<IReadOnlyList<NamingCustomer>> NamingCustomers(
        string account, string externalId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Returns the past versions in order.</summary>
    Task<IReadOnlyList<PastVersion>> PastVersions(long number, CancellationToken cancellationToken);

    /// <summary>Returns a past version as JSON; null if there is none.</summary>
    Task<string?> PastVersion(long number, int version, CancellationToken cancellationToken);
}
