using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>Claims and approvals.</summary>
public partial class AssessmentTests
{
    public static TheoryData<Actor, Actor, string?> Pairs => new()
    {
        { Named("ieva"), Named("jonas"), null },
        { Named("ieva"), Nameless("client"), "persons_not_named" },
        { Nameless("client"), Named("jonas"), "persons_not_named" },
        { Nameless("client"), Nameless("client"), "persons_not_named" },
        { Named("ieva", client: null), new("anonymous", null, IsNamed: false), "persons_not_named" },
        { Named("ieva", client: null), Named("jonas", client: null), null },
        { Nameless("one"), Nameless("another"), null },
        { Named("Zo\u00eb"), Named("Zoe\u0308"), "approver_is_proposer" },
        { Named("ieva"), Named("i\u200beva", client: "another"), "approver_is_proposer" },
        { Nameless("one"), Named("ONE", client: "another"), "approver_is_proposer" },
        { Named("ieva", client: "one"), Named("ieva", client: "another"), "approver_is_proposer" },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void One_client_names_both_persons_or_another_client_approves(Actor proposes, Actor approves, string? code)
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, proposes, needsApproval: true, Time);

        var act = () => assessment.Approve(approves, Time);

        if (code is null)
        {
            act();
            assessment.ApprovedBy.Should().Be(approves.Name);
        }
        else
        {
            act.Should().Throw<RuleBroken>().Which.Findings.Single().Code.Should().Be(code);
            (assessment.State, assessment.ApprovedBy).Should().Be((AssessmentState.Proposed, null));
        }
    }

    [Fact]
    public void A_proposal_without_an_acting_person_can_be_returned_by_a_person()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, Nameless("client"), needsApproval: true, Time);

        assessment.SendBack(Jonas);

        (assessment.State, assessment.DecidedBy, assessment.DecidedByClient, assessment.IsDeciderNamed).Should().Be((AssessmentState.Pending, null, null, false));
    }

    [Theory]
    [InlineData(23.9, false)]
    [InlineData(24, true)]
    public void A_claim_expires(double hours, bool hasEnded)
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Claim(Ieva, Time);
        var later = Time with { Now = Now.AddHours(hours) };

        foreach (var act in new Action[] { () => assessment.Release(Jonas, later), () => assessment.Claim(Jonas, later), () => assessment.Decide(Accepts, Jonas, false, later) })
        {
            if (!hasEnded)
            {
                Rejected(act, AssessmentErrors.ClaimedByAnother);
            }
            else
            {
                act();
            }
        }
    }

    [Fact]
    public void A_claim_without_an_end_lasts_until_it_is_taken_over()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Claim(Ieva, Time);
        var later = new CaseTime(Now.AddYears(9), null);

        Rejected(() => assessment.Claim(Jonas, later), AssessmentErrors.ClaimedByAnother);
        assessment.TakeOver(Jonas, later);

        (assessment.ClaimedBy, assessment.ClaimedAt).Should().Be(("jonas", later.Now));
        Rejected(() => assessment.Decide(Accepts, Ieva, false, later), AssessmentErrors.ClaimedByAnother);
    }

    [Fact]
    public void Claiming_again_restarts_the_time()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Claim(Ieva, Time);
        assessment.Claim(Ieva, Time with { Now = Now.AddHours(20) });

        Rejected(() => assessment.Claim(Jonas, Time with { Now = Now.AddHours(30) }), AssessmentErrors.ClaimedByAnother);
    }
}
