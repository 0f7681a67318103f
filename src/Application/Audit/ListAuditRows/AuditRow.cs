using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.ListAuditRows;

/// <summary>An audit entry as it is stored, with every field. An export writes all members in this order, also those without a value.</summary>
/// <param name="Number">The entry's number, by which the export is ordered.</param>
/// <param name="At">The time at which the service began to process the request.</param>
/// <param name="Account">The account whose data the request is about.</param>
/// <param name="User">The audit user.</param>
/// <param name="Client">The API client that signed in.</param>
/// <param name="Person">The id of the person who signed in.</param>
/// <param name="IsClaimed">Whether the request states the audit user.</param>
/// <param name="Address">The address that the request came from.</param>
/// <param name="Details">The change as JSON text.</param>
/// <param name="Command">The name of the command or query.</param>
/// <param name="Reference">The request's own number.</param>
/// <param name="CustomerId">The customer that the request is about.</param>
/// <param name="Outcome">ACCEPTED, REFUSED or FAILED.</param>
/// <param name="Codes">The codes of a rejection, separated by spaces.</param>
/// <param name="CorrelationId">The correlation id.</param>
/// <param name="Created">The hashes of what the request created, as JSON text.</param>
/// <param name="Purpose">The stated purpose of a reading of personal data.</param>
public sealed record AuditRow(
    long Number, DateTimeOffset At, string Account, string User, string? Client, string? Person, bool IsClaimed, string? Address, string? Details,
    string Command, string? Reference, Guid? CustomerId, string Outcome, string? Codes, string CorrelationId,
    string? Created, string? Purpose)
{
    internal static AuditRow Of(AuditEntry entry) => new(
        entry.Number, entry.At, entry.Account.Value, entry.User, entry.Client, entry.Person, entry.IsClaimed, entry.Address, entry.Details,
        entry.Command, entry.Reference, entry.CustomerId?.Value, Codes<AuditOutcome>.Of(entry.Outcome), entry.Codes, entry.CorrelationId,
        entry.Created, entry.Purpose);
}
