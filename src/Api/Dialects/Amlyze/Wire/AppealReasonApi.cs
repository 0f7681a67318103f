namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One reason for applying.</summary>
public sealed record AppealReasonApi
{
    /// <summary>The reason for which the customer applies.</summary>
    public string? AppealReasonType { get; set; }
}
