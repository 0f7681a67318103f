namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One country of business.</summary>
public sealed record CountryOfActivityApi
{
    /// <summary>The country.</summary>
    public string? Country { get; set; }
}
