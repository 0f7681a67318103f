namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One reason to come (fields.json, AppealReasonApi).</summary>
public sealed record AppealReason
{
    /// <summary>Code of classifier appealReasonType; mandatory.</summary>
    public string? AppealReasonType { get; init; }
}
