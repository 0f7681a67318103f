namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One reason for applying (fields.json, AppealReasonApi).</summary>
public sealed record AppealReason
{
    /// <summary>Code of classifier appealReasonType; mandatory.</summary>
    public string? AppealReasonType { get; init; }
}
