namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One region of business.</summary>
public sealed record RegionOfActivityApi
{
    /// <summary>The region.</summary>
    public string? Region { get; set; }
}
