using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>Records the calls to the audit trail.</summary>
internal sealed class FakeTrail : IAuditTrail
{
    /// <summary>The customer in the entry.</summary>
    public CustomerId? Customer { get; private set; }

    /// <summary>Whether the command itself creates that customer.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The account of the entry, if the command sets one.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>The details of the entry.</summary>
    public string? Details { get; private set; }

    public bool IsWritten => false;

    public void Begin(string command, string user, string? reference) { }

    public void SetSubject(CustomerId customer, bool isNew = false) => (Customer, IsNew) = (customer, isNew);

    public void SetAccount(AccountId account) => Account = account;

    /// <summary>The id of the person, if the command itself signs one in.</summary>
    public string? Person { get; private set; }

    public void SetPerson(string id, string name, AccountId account) => (Person, Account) = (id, account);

    /// <summary>The reference, if the command sets one itself.</summary>
    public string? Reference { get; private set; }

    public void SetReference(string reference) => Reference = reference;

    public void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash) { }

    public void SetDetails(string json) => Details = json;

    public Task Accepted(string command, AccountId account, string user, string client, string? reference) => Task.CompletedTask;

    public void SetParts(IReadOnlyList<AuditPart> parts) { }

    public Task Accepted() => Task.CompletedTask;

    public Task Rejected(IEnumerable<string> codes) => Task.CompletedTask;

    public Task Failed() => Task.CompletedTask;
}
