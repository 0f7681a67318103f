using Onboarding.Application.Risk;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

public class RiskPolicyTests
{
    [Fact]
    public void HIGH_and_EXTREME_require_a_person_unless_the_setting_names_others()
    {
        RiskPolicy.Of(new()).DecidedByPeople.Should().BeEquivalentTo([RiskLevel.High, RiskLevel.Extreme]);
        RiskPolicy.Of(new() { DecidedByPeople = ["MEDIUM"] }).DecidedByPeople.Should().BeEquivalentTo([RiskLevel.Medium]);
        RiskPolicy.Of(new() { DecidedByPeople = [""] }).DecidedByPeople.Should().BeEmpty();
    }

    [Fact]
    public void Other_requirements_apply_only_if_they_are_set()
    {
        var policy = RiskPolicy.Of(new());

        policy.SecondPairOfEyes.Should().BeEmpty();
        (policy.WaitForApprovalDate, policy.LeadDecision).Should().Be((false, DecisionType.Accepted));
    }

    [Theory]
    [InlineData("SEVERE", "ACCEPTED")]
    [InlineData("HIGH", "perhaps")]
    public void An_invalid_setting_stops_the_start(string level, string decision)
    {
        var act = () => RiskPolicy.Of(new() { SecondPairOfEyes = [level], LeadDecision = decision });

        act.Should().Throw<InvalidOperationException>().WithMessage("Risk__*");
    }

    [Fact]
    public void A_claim_lasts_a_day_unless_configured_otherwise()
    {
        RiskPolicy.Of(new()).ClaimDuration.Should().Be(TimeSpan.FromHours(24));
        RiskPolicy.Of(new() { ClaimHours = 0 }).ClaimDuration.Should().BeNull();
        var act = () => RiskPolicy.Of(new() { ClaimHours = -1 });
        act.Should().Throw<InvalidOperationException>().WithMessage("Risk__ClaimHours*");
    }
}
