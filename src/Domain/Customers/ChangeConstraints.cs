using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>The properties of an existing customer that can forbid a change. They are columns, so the document need not be read.</summary>
/// <param name="EntityType">Person or organisation. It never changes.</param>
/// <param name="Kind">Regular, simplified or lead.</param>
/// <param name="BusinessUnit">The business unit, if any. Clients that are restricted to other units may not change the customer.</param>
public readonly record struct ChangeConstraints(EntityType EntityType, CustomerKind Kind, string? BusinessUnit = null)
{
    /// <summary>Returns the conflicts of an update by this draft. A field that is missing in the draft is not a conflict.</summary>
    public IReadOnlyList<Finding> ConflictsWith(CustomerDraft draft)
    {
        var findings = new List<Finding>();
        if (draft.EntityType is { } type && type != EntityType)
        {
            findings.Add(Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType"));
        }

        if (draft.Form.Kind == CustomerKind.Simplified && Kind != CustomerKind.Simplified)
        {
            findings.Add(Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId"));
        }

        if (draft.Form.Kind != CustomerKind.Simplified && draft.IsLead && Kind != CustomerKind.Lead)
        {
            findings.Add(Finding.Of(CustomerErrors.LeadNotAllowed, "/riskManagementCategory"));
        }

        return findings;
    }
}
