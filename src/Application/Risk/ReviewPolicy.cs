using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Determines when the review of a customer is due (<c>Risk__ReviewMonths__High</c> and so on).</summary>
public sealed class ReviewPolicy : IReviewSchedule
{
    private readonly Dictionary<RiskLevel, int> _months;

    /// <summary>Creates the policy from validated options.</summary>
    public ReviewPolicy(RiskOptions options) => _months = Enum.GetValues<RiskLevel>()
        .Where(level => options.ReviewMonths.Of(level) > 0).ToDictionary(level => level, options.ReviewMonths.Of);

    /// <summary>The levels whose customers are reviewed.</summary>
    public IReadOnlyCollection<RiskLevel> Levels => _months.Keys;

    /// <inheritdoc/>
    public DateTimeOffset? NextReviewAt(RiskLevel? level, DateTimeOffset? scoredAt) =>
        level is { } one && scoredAt is { } at && _months.TryGetValue(one, out var months) ? at.AddMonths(months) : null;

    /// <summary>
    /// Returns a time: the review of a customer of this level is due if its level was assessed or stated before. It may be a little later than the
    /// due times themselves, because months have different lengths; <see cref="NextReviewAt"/> decides.
    /// </summary>
    public DateTimeOffset ScoredBefore(RiskLevel level, DateTimeOffset now) => now.AddMonths(-_months[level]).AddDays(4);
}
