using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>What of a stored customer can forbid a change; known without its document.</summary>
/// <param name="EntityType">Person or organisation, for ever.</param>
/// <param name="Kind">Regular, simplified or lead.</param>
/// <param name="BusinessUnit">Its business unit, if it has one: clients held to others may not change it.</param>
public readonly record struct ChangeConstraints(EntityType EntityType, CustomerKind Kind, string? BusinessUnit = null)
{
    /// <summary>What forbids an update by this draft; what a draft does not state speaks against nothing.</summary>
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
