using Onboarding.Application.Risk;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk;

public class ReviewPolicyTests
{
    private readonly ReviewPolicy _policy = new(new() { ReviewMonths = new() { Low = 36, High = 1 } });

    [Fact]
    public void The_next_review_counts_months_from_the_last_score()
    {
        var at = new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);

        _policy.NextReviewAt(RiskLevel.Low, at).Should().Be(at.AddYears(3));
        _policy.NextReviewAt(RiskLevel.High, at).Should().Be(new DateTimeOffset(2026, 2, 28, 8, 0, 0, TimeSpan.Zero));
        _policy.NextReviewAt(RiskLevel.Medium, at).Should().BeNull("0 months mean no review");
        _policy.NextReviewAt(RiskLevel.Low, null).Should().BeNull();
        _policy.NextReviewAt(null, at).Should().BeNull();
        _policy.Levels.Should().BeEquivalentTo([RiskLevel.Low, RiskLevel.High]);
    }

    [Fact]
    public void No_due_customer_is_left_out_of_the_search()
    {
        foreach (var days in Enumerable.Range(0, 1_500))
        {
            var at = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days);
            _policy.ScoredBefore(RiskLevel.High, _policy.NextReviewAt(RiskLevel.High, at)!.Value).Should().BeAfter(at);
        }
    }
}
