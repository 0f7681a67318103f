using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.UnitTests.Customers.Batches;

/// <summary>Customers in memory. Another writer may store data just before any lookup.</summary>
internal sealed class StoredCustomers : ICustomers
{
    private readonly Dictionary<string, Customer> _customers = [];
    private readonly HashSet<string> _numbers = [];
    private int _lookups;

    public List<Customer> Added { get; } = [];

    /// <summary>Whether an added customer uses a number that is already used.</summary>
    public bool RejectsAdded => Added.Any(one => _customers.ContainsKey(one.ExternalId) || _numbers.Contains(one.CommunicationNumber));

    /// <summary>The number of lookups.</summary>
    public int Lookups => _lookups;

    public ConflictPolicy ConflictPolicy { get; private set; }

    /// <summary>The locked customers.</summary>
    public List<Customer> Locked { get; } = [];

    /// <summary>The action of another writer, and the lookup before which it happens, from 1.</summary>
    public (int Lookup, Action<StoredCustomers> Action)? BeforeLookup { get; init; }

    public StoredCustomers With(Customer customer)
    {
        _customers[customer.ExternalId] = customer;
        _numbers.Add(customer.CommunicationNumber);
        return this;
    }

    public Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken) => LookUp(() => _customers.Values.SingleOrDefault(one => one.Id == id));

    public Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<string>> TakenEmails(AccountId account, IReadOnlyCollection<string> emailKeys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken) =>
        LookUp(() => _customers.GetValueOrDefault(externalId));

    public Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        LookUp<IReadOnlyDictionary<string, Customer>>(() => _customers.Where(one => externalIds.Contains(one.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<string, KnownCustomer>> Known(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        LookUp<IReadOnlyDictionary<string, KnownCustomer>>(() => _customers.Where(one => externalIds.Contains(one.Key))
            .ToDictionary(one => one.Key, one => new KnownCustomer(one.Value.Id, one.Value.ChangeConstraints)));

    public Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        LookUp(() => _numbers.Contains(communicationNumber));

    public Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken) =>
        LookUp<IReadOnlySet<string>>(() => communicationNumbers.Where(_numbers.Contains).ToHashSet());

    public Task<IReadOnlySet<string>> Erased(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public void Add(Customer customer) => Added.Add(customer);

    public Task<long?> RebuildNameKeys(long after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void LockForUpdate(Customer customer) => Locked.Add(customer);

    public void SetConflictPolicy(ConflictPolicy policy) => ConflictPolicy = policy;

    private Task<T> LookUp<T>(Func<T> read)
    {
        _lookups++;
        if (BeforeLookup is { } other && other.Lookup == _lookups)
        {
            other.Action(this);
        }

        return Task.FromResult(read());
    }
}
