namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>How and why the customer came.</summary>
public sealed record Origin
{
    /// <summary>Why.</summary>
    public IReadOnlyList<AppealReason>? AppealReasons { get; init; }

    /// <summary>Through whom.</summary>
    public IReadOnlyList<IntroductionSource>? IntroductionSources { get; init; }

    /// <summary>For which services.</summary>
    public IReadOnlyList<OrderedService>? OrderedServices { get; init; }
}
