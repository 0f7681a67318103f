using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>The read side's view of what is stored. An account of nothing means every account.</summary>
public interface ICustomerReads
{
    /// <summary>A customer by identity.</summary>
    Task<StoredCustomer?> ById(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>A customer by the account's own number; where every account is meant, the first registered.</summary>
    Task<StoredCustomer?> ByExternalId(AccountId? account, string externalId, CancellationToken cancellationToken);

    /// <summary>A customer of an account as the aggregate, to be shown, never changed.</summary>
    Task<Customer?> Whole(AccountId account, CustomerId id, CancellationToken cancellationToken);

    /// <summary>A customer of an account by its <see cref="Customer.Number"/>, to be shown, never changed.</summary>
    Task<Customer?> Whole(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>A customer of an account by the account's own number, to be shown, never changed.</summary>
    Task<Customer?> Whole(AccountId account, string externalId, CancellationToken cancellationToken);

    /// <summary>The customers of an account that have exactly this national code, two at most.</summary>
    Task<IReadOnlyList<CustomerKey>> OfNationalCode(AccountId account, string nationalCode, CancellationToken cancellationToken);

    /// <summary>Customers of an account that are not closed, in the order of registration, and how many there are in all.</summary>
    Task<(IReadOnlyList<Customer> Items, int Total)> Whole(AccountId account, long skip, int take, CancellationToken cancellationToken);

    /// <summary>Customers in the order of registration, one more than the query's limit if there are more; without documents.</summary>
    Task<IReadOnlyList<CustomerListItem>> List(AccountId? account, ListCustomers.ListCustomers query, CancellationToken cancellationToken);

    /// <summary>Past versions in order.</summary>
    Task<IReadOnlyList<PastVersion>> PastVersions(long number, CancellationToken cancellationToken);

    /// <summary>The JSON of a past version.</summary>
    Task<string?> PastVersion(long number, int version, CancellationToken cancellationToken);
}
