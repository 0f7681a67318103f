namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>RegionOfActivityApi of fields.json, as sent.</summary>
public sealed record RegionOfActivityApi
{
    /// <summary>region, string of classifier country.</summary>
    public string? Region { get; set; }
}
