using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>An occupation other than employment, retirement and studies.</summary>
public sealed record FieldOtherApi
{
    /// <summary>Whether the person has another occupation.</summary>
    [TextOf(typeof(bool))]
    public string? IsOtherStatus { get; set; }

    /// <summary>The other occupation, described.</summary>
    public string? OtherStatusDescription { get; set; }
}
