namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One source of introduction.</summary>
public sealed record IntroductionSourceApi
{
    /// <summary>The source through which the customer came.</summary>
    public string? IntroductionSource { get; set; }
}
