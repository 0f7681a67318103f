using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldOtherApi of fields.json, as sent.</summary>
public sealed record FieldOtherApi
{
    /// <summary>isOtherStatus, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsOtherStatus { get; set; }

    /// <summary>otherStatusDescription, string.</summary>
    public string? OtherStatusDescription { get; set; }
}
