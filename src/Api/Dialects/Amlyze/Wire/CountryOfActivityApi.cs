namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>CountryOfActivityApi of fields.json, as sent.</summary>
public sealed record CountryOfActivityApi
{
    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; set; }
}
