namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>IntroductionSourceApi of fields.json, as sent.</summary>
public sealed record IntroductionSourceApi
{
    /// <summary>introductionSource, string of classifier introductionSourceType.</summary>
    public string? IntroductionSource { get; set; }
}
