using Onboarding.Application.Risk;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

public class RiskPolicyTests
{
    [Fact]
    public void HIGH_and_EXTREME_need_a_person_unless_others_are_named()
    {
        RiskPolicy.Of(new()).DecidedByPeople.Should().BeEquivalentTo([RiskLevel.High, RiskLevel.Extreme]);
        RiskPolicy.Of(new() { DecidedByPeople = ["MEDIUM"] }).DecidedByPeople.Should().BeEquivalentTo([RiskLevel.Medium]);
        RiskPolicy.Of(new() { DecidedByPeople = [""] }).DecidedByPeople.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_else_is_asked_for_unless_it_is_named()
    {
        var policy = RiskPolicy.Of(new());

        policy.SecondPairOfEyes.Should().BeEmpty();
        (policy.WaitForApprovalDate, policy.LeadDecision).Should().Be((false, DecisionType.Accepted));
    }

    [Theory]
    [InlineData("SEVERE", "ACCEPTED")]
    [InlineData("HIGH", "perhaps")]
    public void What_cannot_be_understood_stops_the_program(string level, string decision)
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
