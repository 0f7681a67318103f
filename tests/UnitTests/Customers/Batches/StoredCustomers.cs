using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.UnitTests.Customers.Batches;

/// <summary>Customers in memory. Somebody else may store something just before any of the looks.</summary>
internal sealed class StoredCustomers : ICustomers
{
    private readonly Dictionary<string, Customer> _customers = [];
    private readonly HashSet<string> _numbers = [];
    private int _looks;

    public List<Customer> Added { get; } = [];

    /// <summary>Whether what was added takes a number that is taken already.</summary>
    public bool RejectsAdded => Added.Any(one => _customers.ContainsKey(one.ExternalId) || _numbers.Contains(one.CommunicationNumber));

    /// <summary>How often something was looked up.</summary>
    public int Looks => _looks;

    public ConflictPolicy ConflictPolicy { get; private set; }

    /// <summary>Customers on whose present state the work depends.</summary>
    public List<Customer> Locked { get; } = [];

    /// <summary>What happens before which look, counted from 1.</summary>
    public (int Look, Action<StoredCustomers> Happens)? Meanwhile { get; init; }

    public StoredCustomers With(Customer customer)
    {
        _customers[customer.ExternalId] = customer;
        _numbers.Add(customer.CommunicationNumber);
        return this;
    }

    public Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken) => Look(() => _customers.Values.SingleOrDefault(one => one.Id == id));

    public Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken) =>
        Look(() => _customers.GetValueOrDefault(externalId));

    public Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Look<IReadOnlyDictionary<string, Customer>>(() => _customers.Where(one => externalIds.Contains(one.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<string, KnownCustomer>> Known(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Look<IReadOnlyDictionary<string, KnownCustomer>>(() => _customers.Where(one => externalIds.Contains(one.Key))
            .ToDictionary(one => one.Key, one => new KnownCustomer(one.Value.Id, one.Value.ChangeConstraints)));

    public Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Look(() => _numbers.Contains(communicationNumber));

    public Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken) =>
        Look<IReadOnlySet<string>>(() => communicationNumbers.Where(_numbers.Contains).ToHashSet());

    public void Add(Customer customer) => Added.Add(customer);

    public void LockForUpdate(Customer customer) => Locked.Add(customer);

    public void SetConflictPolicy(ConflictPolicy policy) => ConflictPolicy = policy;

    private Task<T> Look<T>(Func<T> see)
    {
        _looks++;
        if (Meanwhile is { } meanwhile && meanwhile.Look == _looks)
        {
            meanwhile.Happens(this);
        }

        return Task.FromResult(see());
    }
}
