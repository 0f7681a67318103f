using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.Contracts;

/// <summary>The audit entry of the command at hand.</summary>
public interface IAuditTrail
{
    /// <summary>Begins the entry; the unit of work saves it with the change.</summary>
    void Begin(string command, string user, string? reference);

    /// <summary>Names the customer the command is about, and whether the command itself makes it.</summary>
    void Concern(CustomerId customer, bool isNew = false);

    /// <summary>Saves the entry of a refused command, alone.</summary>
    Task Refused(IEnumerable<string> codes);

    /// <summary>Saves the entry of a failed command, alone; if even that fails it is only logged, so that the first failure is seen.</summary>
    Task Failed();
}
