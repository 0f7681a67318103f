using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Tells other modules when the periodic review of a customer is due.</summary>
public interface IReviewSchedule
{
    /// <summary>
    /// Returns the time at which the review of a customer is due; null if customers of the level are not reviewed, or if there is no level yet.
    /// </summary>
    /// <param name="level">The customer's level.</param>
    /// <param name="scoredAt">The time at which the level was last assessed, or stated by a request.</param>
    DateTimeOffset? NextReviewAt(RiskLevel? level, DateTimeOffset? scoredAt);
}
