namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>AppealReasonApi of fields.json, as sent.</summary>
public sealed record AppealReasonApi
{
    /// <summary>appealReasonType, string of classifier appealReasonType.</summary>
    public string? AppealReasonType { get; set; }
}
