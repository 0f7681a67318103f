using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers;

/// <summary>Customers in memory: aggregates, stored rows and past versions.</summary>
internal sealed class FakeCustomers : ICustomers, ICustomerReads
{
    /// <summary>The related entities that name a customer.</summary>
    public List<RelatedCustomerItem> Named { get; } = [];

    /// <summary>The related entities of other customers that name this one.</summary>
    public List<NamingCustomer> Naming { get; } = [];

    public List<Customer> All { get; } = [];

    public List<StoredCustomer> Rows { get; } = [];

    public List<(PastVersion Version, string Json)> Past { get; } = [];

    public List<CustomerKey> Marks { get; } = [];

    /// <summary>The keys of the customers' e-mail addresses.</summary>
    public List<string> EmailKeys { get; } = [];

    /// <summary>The policy for a conflict of a number.</summary>
    public ConflictPolicy? Policy { get; private set; }

    public Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken) => One(one => one.Account == account && one.ExternalId == externalId);

    public Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken) => One(one => one.Account == account && one.Id == id);

    public Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken) => One(one => one.Account == account && one.Number == number);

    public Task<IReadOnlySet<string>> TakenEmails(AccountId account, IReadOnlyCollection<string> emailKeys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(emailKeys.Where(EmailKeys.Contains).ToHashSet());

    public Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken) => Task.FromResult(EmailKeys.Contains(emailKey));

    public Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, KnownCustomer>> Known(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) => Task.FromResult(All.Any(one => one.CommunicationNumber == communicationNumber));

    public Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<string>> Erased(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public void Add(Customer customer) => All.Add(customer);

    public void SetConflictPolicy(ConflictPolicy policy) => Policy = policy;

    public Task<long?> RebuildNameKeys(long after, CancellationToken cancellationToken) =>
        Task.FromResult(All.Where(one => one.Number > after).Select(one => (long?)one.Number).Min());

    public void LockForUpdate(Customer customer) { }

    public Task<StoredCustomer?> ById(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Rows.SingleOrDefault(one => one.Id == id && (account is null || one.Account == account.Value.Value)));

    public Task<StoredCustomer?> ByExternalId(AccountId? account, string externalId, CancellationToken cancellationToken) =>
        Task.FromResult(Rows.SingleOrDefault(one => one.ExternalId == externalId && (account is null || one.Account == account.Value.Value)));

    public Task<Customer?> Load(AccountId account, CustomerId id, CancellationToken cancellationToken) => Find(account, id, cancellationToken);

    public Task<Customer?> Load(AccountId account, long number, CancellationToken cancellationToken) => Find(account, number, cancellationToken);

    public Task<Customer?> Load(AccountId account, string externalId, CancellationToken cancellationToken) => Find(account, externalId, cancellationToken);

    public Task<IReadOnlyList<CustomerKey>> ByNationalCode(AccountId account, string nationalCode, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CustomerKey>>(Marks);

    public Task<(IReadOnlyList<Customer> Items, int Total)> ListOpen(AccountId account, OpenCustomerFilter filter, long skip, int take, CancellationToken cancellationToken) =>
        Task.FromResult<(IReadOnlyList<Customer>, int)>(([.. All.Skip((int)skip).Take(take)], All.Count));

    public Task<BoundedCount> Count(AccountId? account, ListCustomers query, CancellationToken cancellationToken) =>
        Task.FromResult(new BoundedCount(Rows.Count, IsExact: true));

    public Task<Found<CustomerListItem>> List(AccountId? account, ListCustomers query, CancellationToken cancellationToken) =>
        Task.FromResult(new Found<CustomerListItem>(
        [
            .. Rows.Where(one => one.Number > query.AfterNumber() && (account is null || one.Account == account.Value.Value))
                .Take(query.LimitOrDefault() + 1).Select(Mapping.Mapper.Map<CustomerListItem>),
        ]));

    public Task<IReadOnlyList<PastVersion>> PastVersions(long number, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PastVersion>>([.. Past.Select(one => one.Version)]);

    public Task<string?> PastVersion(long number, int version, CancellationToken cancellationToken) => Task.FromResult(Past.Where(one => one.Version.Version == version).Select(one => one.Json).SingleOrDefault());

    public Task<IReadOnlyList<RelatedCustomerItem>> NamedCustomers(string account, long number, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RelatedCustomerItem>>(Named);

    public Task<IReadOnlyList<NamingCustomer>> NamingCustomers(string account, string externalId, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NamingCustomer>>([.. Naming.Where(one => one.Number > after)]);

    private Task<Customer?> One(Func<Customer, bool> isIt) => Task.FromResult(All.SingleOrDefault(isIt));
}
