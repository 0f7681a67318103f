using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.Contracts;

/// <summary>The audit entry of the command or audited query at hand.</summary>
public interface IAuditTrail
{
    /// <summary>Whether the request at hand is in the trail: its entry was saved.</summary>
    bool IsWritten { get; }

    /// <summary>Begins the entry; the unit of work saves it with the change.</summary>
    void Begin(string command, string user, string? reference);

    /// <summary>Names the customer the command is about, and whether the command itself makes it.</summary>
    void SetSubject(CustomerId customer, bool isNew = false);

    /// <summary>
    /// Says that the command is made of parts, each of which stands for itself: their entries are saved in place of the command's own. Called
    /// again when the work runs again.
    /// </summary>
    void SetParts(IReadOnlyList<AuditPart> parts);

    /// <summary>Saves the entry of a query, alone; only then is the answer given out.</summary>
    Task Accepted();

    /// <summary>Saves the entry of a rejected command or query, alone.</summary>
    Task Rejected(IEnumerable<string> codes);

    /// <summary>Saves the entry of somebody who was turned away before becoming a caller: begun and rejected at once.</summary>
    Task Rejected(string command, AccountId account, string user, string code);

    /// <summary>Saves the entry of a failed command, alone; if even that fails it is only logged, so that the first failure is seen.</summary>
    Task Failed();
}

/// <summary>A part of a command, as the trail shows it.</summary>
/// <param name="Command">The command that would ask for the part alone.</param>
/// <param name="User">Who asks for it; nothing: the caller.</param>
/// <param name="Reference">The part's own number.</param>
/// <param name="Customer">The customer concerned, if known.</param>
/// <param name="Codes">Why it was rejected; none if it was not.</param>
public sealed record AuditPart(string Command, string? User, string? Reference, CustomerId? Customer, IEnumerable<string> Codes);
