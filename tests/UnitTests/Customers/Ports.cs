using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

/// <summary>The dependencies of the handlers of customers, in memory.</summary>
internal sealed class Ports : ICustomers, ICurrentCaller, IAuditTrail, IClassifiers, IDocumentContents, IContentProtection, ISequenceGenerator
{
    private readonly List<Customer> _customers;
    private long _last;

    public Ports(params IEnumerable<Customer> customers) => _customers = [.. customers];

    /// <summary>The subjects of the audit entries.</summary>
    public List<CustomerId> Concerned { get; } = [];

    /// <summary>The stored contents.</summary>
    public List<DocumentContent> Contents { get; } = [];

    public AccountId Account { get; init; } = AccountId.Default;

    public string Name => "client";

    public bool NamesPerson => false;

    public string? ClientId => null;

    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    public bool MustNameBusinessUnit => false;

    public bool StatesLevels => true;

    public bool SeesEveryAccount => false;

    public IReadOnlyList<Domain.Access.Contracts.Role> Roles => [];

    public string? Address => null;

    public string CorrelationId => "c";

    public bool IsWritten => false;

    public Classifiers Current => Seed.Classifiers;

    /// <summary>Protects and stores the files of a request.</summary>
    public DocumentVault Vault => new(this, this, this, this, this, TimeProvider.System);

    public Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken) => Only(account, one => one.ExternalId == externalId);

    public Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken) => Only(account, one => one.Id == id);

    public Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken) => Only(account, one => one.Number == number);

    public Task<IReadOnlySet<string>> TakenEmails(AccountId account, IReadOnlyCollection<string> emailKeys, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Customer>> Find(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, KnownCustomer>> Known(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<string>> Used(AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlySet<string>> Erased(AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public void Add(Customer customer) => _customers.Add(customer);

    public void SetConflictPolicy(ConflictPolicy policy) { }

    public Task<long?> RebuildNameKeys(long after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void LockForUpdate(Customer customer) { }

    public void Begin(string command, string user, string? reference) { }

    public void SetSubject(CustomerId customer, bool isNew = false) => Concerned.Add(customer);

    public void SetAccount(AccountId account) { }

    public void SetPerson(string id, string name, AccountId account) { }

    public void SetReference(string reference) { }

    public void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash) { }

    public void SetDetails(string json) { }

    public Task Accepted(string command, AccountId account, string user, string client, string? reference) => Task.CompletedTask;

    public void SetParts(IReadOnlyList<AuditPart> parts) { }

    public Task Accepted() => Task.CompletedTask;

    public Task Rejected(IEnumerable<string> codes) => Task.CompletedTask;

    public Task Failed() => Task.CompletedTask;

    public void Add(DocumentContent content) => Contents.Add(content);

    public ProtectedContent Protect(Guid id, AccountId account, PlainContent content) => new(id, account, content.Type, content.Bytes.Length, content.Bytes, Guid.Empty);

    public byte[] Unprotect(IEncryptedContent content) => content.Bytes;

    public long Next() => ++_last;

    private Task<Customer?> Only(AccountId account, Func<Customer, bool> isMeant) => Task.FromResult(_customers.SingleOrDefault(one => one.Account == account && isMeant(one)));
}
