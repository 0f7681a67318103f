namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One introducer (fields.json, IntroductionSourceApi).</summary>
public sealed record IntroductionSource
{
    /// <summary>Code of classifier introductionSourceType; mandatory (introductionSource).</summary>
    public string? Source { get; init; }
}
