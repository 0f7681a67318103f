namespace Onboarding.Domain.Risk.Assessments;

/// <summary>Why the service itself opens a case that no request requires.</summary>
/// <param name="Reason">The reason of the case.</param>
/// <param name="Text">The reason of the reopening.</param>
/// <param name="By">The part of the service that opens it, in place of a person.</param>
public sealed record OpeningReason(CaseReason Reason, string Text, string By)
{
    /// <summary>A hit of a screening was confirmed.</summary>
    public static OpeningReason Match { get; } = new(CaseReason.ScreeningMatch, "A hit of a screening was confirmed.", "screening");

    /// <summary>The review of the customer is due.</summary>
    public static OpeningReason Review { get; } = new(CaseReason.PeriodicReview, "The review of the customer is due.", "review");
}
