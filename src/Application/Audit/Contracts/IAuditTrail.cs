using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.Contracts;

/// <summary>The audit entry of the current command or audited query.</summary>
public interface IAuditTrail
{
    /// <summary>Whether the entry of the current request was saved.</summary>
    bool IsWritten { get; }

    /// <summary>Whether the current work has an entry; work that the service itself does has none.</summary>
    bool IsBegun => false;

    /// <summary>Begins the entry. The unit of work saves it with the change.</summary>
    void Begin(string command, string user, string? reference);

    /// <summary>Sets the customer that the command is about, and whether the command itself creates it.</summary>
    void SetSubject(CustomerId customer, bool isNew = false);

    /// <summary>
    /// Sets the account whose data the request is about. The entry is then visible there, also if the request came from another account.
    /// </summary>
    void SetAccount(AccountId account);

    /// <summary>Sets the person who signs in with the request, and the account that the session acts for.</summary>
    void SetPerson(string id, string name, AccountId account);

    /// <summary>Sets what the command turned out to be about, for a command that chooses it itself, such as the next case.</summary>
    void SetReference(string reference);

    /// <summary>Sets what the command changed, as JSON without personal data and without secrets.</summary>
    void SetDetails(string json);

    /// <summary>
    /// Adds the hash of something that the request creates: <c>version</c> of a customer, <c>decision</c> on a case, <c>content</c> of a document. It
    /// has no effect outside an audited request.
    /// </summary>
    void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash);

    /// <summary>
    /// Sets the parts of a command whose outcomes are independent. Their entries are saved in place of the command's own. Called again when the unit
    /// of work runs again.
    /// </summary>
    void SetParts(IReadOnlyList<AuditPart> parts);

    /// <summary>Saves the entry of an accepted query by itself. The result must not be returned before that.</summary>
    Task Accepted();

    /// <summary>Saves the entry of a rejected command or query by itself.</summary>
    Task Rejected(IEnumerable<string> codes);

    /// <summary>Saves the entry of something that a client did and that no command does: signing in, obtaining a token.</summary>
    Task Accepted(string command, AccountId account, string user, string client, string? reference);

    /// <summary>
    /// Saves the entry of a failed command by itself. If that fails too, it only logs it, so that the caller gets the first failure.
    /// </summary>
    Task Failed();
}

/// <summary>A part of a command, as the audit trail shows it.</summary>
/// <param name="Command">The name of the command that would do the part alone.</param>
/// <param name="User">The audit user of the part; null if it is the caller.</param>
/// <param name="Reference">The part's own number.</param>
/// <param name="Customer">The customer that the part is about; null if it is not known.</param>
/// <param name="Codes">The codes of the rejection; empty if the part was accepted.</param>
public sealed record AuditPart(string Command, string? User, string? Reference, CustomerId? Customer, IEnumerable<string> Codes);
