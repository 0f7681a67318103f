using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's reasons for applying, introduction and ordered services.</summary>
public sealed record Origin
{
    /// <summary>The reasons for applying.</summary>
    [FormField("listAppealReason")]
    public IReadOnlyList<AppealReason>? AppealReasons { get; init; }

    /// <summary>The sources of introduction.</summary>
    [FormField("listIntroductionSource")]
    public IReadOnlyList<IntroductionSource>? IntroductionSources { get; init; }

    /// <summary>The ordered services.</summary>
    [FormField("listOrderedService")]
    public IReadOnlyList<OrderedService>? OrderedServices { get; init; }
}
