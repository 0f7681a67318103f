using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit;

/// <summary>
/// An entry of the audit trail: who requested what, when, and the outcome. Each command and each audited query has one, also a rejected one. It holds
/// names and ids only, never the data itself.
/// </summary>
public sealed class AuditEntry
{
    private const int ReferenceMaxLength = 256;

    private bool _isNew;

    private AuditEntry() { }

    /// <summary>The entry's number: unique and rising with time. It is the primary key, and lists are paged by it.</summary>
    public long Number { get; private set; }

    /// <summary>The time at which the service began to process the request.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The account whose data the request is about; the caller's own unless the request found other data.</summary>
    public AccountId Account { get; private set; }

    /// <summary>The audit user: the person who signed in; else the person or system that the request named, else the client that signed in.</summary>
    public string User { get; private set; } = "";

    /// <summary>The API client that signed in; null for a person and for an anonymous caller.</summary>
    public string? Client { get; private init; }

    /// <summary>The id of the person who signed in; null for other callers.</summary>
    public string? Person { get; private set; }

    /// <summary>Whether <see cref="User"/> is what the request states, for which its client vouches and not the service.</summary>
    public bool IsClaimed { get; private set; }

    /// <summary>The address that the request came from, as text; null if it came from no network.</summary>
    public string? Address { get; private init; }

    /// <summary>The change as JSON, for changes to clients and persons: before and after, without secrets. Null for other requests.</summary>
    public string? Details { get; private set; }

    /// <summary>The name of the command or query, e.g. CreateCustomer.</summary>
    public string Command { get; private init; } = "";

    /// <summary>The request's own number, if it has one, by which a rejected request can be found.</summary>
    public string? Reference { get; private set; }

    /// <summary>The customer that the request is about; null if it is not known.</summary>
    public CustomerId? CustomerId { get; private set; }

    /// <summary>The outcome.</summary>
    public AuditOutcome Outcome { get; private set; }

    /// <summary>The codes of a rejection, separated by spaces, at most 2,000 characters; null if the request was not rejected.</summary>
    public string? Codes { get; private set; }

    /// <summary>The correlation id, which the response and the logs contain too.</summary>
    public string CorrelationId { get; private init; } = "";

    /// <summary>
    /// The hashes of what the request created, as JSON: kind, id, salt and SHA-256 of the salt and the content. Null if it created nothing or did not
    /// succeed.
    /// </summary>
    public string? Created { get; private set; }

    /// <summary>The purpose of a reading of personal data, as the caller states it; null if it states none.</summary>
    public string? Purpose { get; private set; }

    /// <summary>Creates the entry of a request. It has no number yet.</summary>
    public static AuditEntry Of(DateTimeOffset at, AuditOrigin origin, string command, string? reference) => new()
    {
        At = at,
        Account = origin.Account,
        User = Truncate(TextRules.Normalize(origin.User), 256),
        Client = origin.Client,
        Person = origin.Person,
        IsClaimed = origin.IsClaimed,
        Address = origin.Address,
        Command = command,
        Reference = reference is null ? null : Truncate(reference, ReferenceMaxLength),
        CorrelationId = origin.CorrelationId,
        Purpose = origin.Purpose,
    };

    /// <summary>
    /// Assigns the number, again at each attempt to save the entry: numbers follow the order of commits, and another instance may have used the
    /// previous one in the same microsecond.
    /// </summary>
    public void AssignNumber(long number) => Number = number;

    /// <summary>
    /// Sets the customer that the request is about. A customer that the request itself creates is removed from the entry if the request does not
    /// succeed.
    /// </summary>
    public void SetSubject(CustomerId customer, bool isNew) => (CustomerId, _isNew) = (customer, isNew);

    /// <summary>
    /// Sets the account whose data the request is about. The entry is then visible there, also if the request came from another account.
    /// </summary>
    public void SetAccount(AccountId account) => Account = account;

    /// <summary>Sets the person who signs in with this request.</summary>
    public void SetPerson(string id, string name, AccountId account) =>
        (Person, User, IsClaimed, Account) = (id, Truncate(TextRules.Normalize(name), 256), false, account);

    /// <summary>Sets what changed. It is removed if the request does not succeed.</summary>
    public void SetDetails(string json) => Details = json;

    /// <summary>Sets the hashes of what the request created. They are removed if the request does not succeed.</summary>
    public void SetCreated(string? json) => Created = json;

    /// <summary>Sets what the request turned out to be about.</summary>
    public void SetReference(string reference) => Reference = Truncate(reference, ReferenceMaxLength);

    /// <summary>Notes that the request was rejected with these codes.</summary>
    public void Reject(IEnumerable<string> codes)
    {
        (Outcome, Codes) = (AuditOutcome.Rejected, Truncate(string.Join(' ', codes.Distinct()), 2_000));
        ForgetNew();
    }

    /// <summary>Notes that the request failed.</summary>
    public void Fail()
    {
        Outcome = AuditOutcome.Failed;
        ForgetNew();
    }

    /// <summary>Blanks the fields that can identify an erased customer. The proof of a sealed entry must be blanked with it.</summary>
    public void Blank() => (Reference, Details, Created, Purpose) = (null, null, null, null);

    private void ForgetNew() => (CustomerId, Details, Created) = (_isNew ? null : CustomerId, null, null);

    // Never cuts a surrogate pair: databases do not store half of one unchanged.
    private static string Truncate(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

/// <summary>The user, the client and the address of a request.</summary>
/// <param name="Account">The account.</param>
/// <param name="User">The audit user.</param>
/// <param name="Client">The API client that signed in; null for an anonymous caller.</param>
/// <param name="Address">The address that the request came from; null if it came from no network.</param>
/// <param name="CorrelationId">The correlation id.</param>
public sealed record AuditOrigin(AccountId Account, string User, string? Client, string? Address, string CorrelationId)
{
    /// <summary>The id of the person who signed in; null for other callers.</summary>
    public string? Person { get; init; }

    /// <summary>Whether the audit user is what the request states, for which its client vouches and not the service.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The stated purpose of a reading; null if none is stated.</summary>
    public string? Purpose { get; init; }
}
