namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One source of introduction (fields.json, IntroductionSourceApi).</summary>
public sealed record IntroductionSource
{
    /// <summary>Code of classifier introductionSourceType; mandatory (introductionSource).</summary>
    public string? Source { get; init; }
}
