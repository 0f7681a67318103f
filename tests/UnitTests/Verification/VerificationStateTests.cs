using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;
using static Onboarding.UnitTests.Verification.VerificationStage;

namespace Onboarding.UnitTests.Verification;

public class VerificationStateTests
{
    private static readonly VerificationState Approved = new(VerificationStatus.Approved, Now, null);
    private static readonly VerificationState Rejected = new(VerificationStatus.Rejected, Now, "01");

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(VerificationStatus.Submitted, VerificationStatus.InReview, VerificationStatus.Decided)]
    [InlineData(VerificationStatus.InReview, VerificationStatus.InReview, VerificationStatus.Decided)]
    [InlineData(VerificationStatus.Decided, VerificationStatus.InReview, VerificationStatus.Decided)]
    [InlineData(VerificationStatus.Approved, VerificationStatus.Approved, VerificationStatus.Approved)]
    [InlineData(VerificationStatus.Rejected, VerificationStatus.Rejected, VerificationStatus.Rejected)]
    public void A_review_changes_a_state_that_is_submitted_and_not_final(VerificationStatus? from, VerificationStatus? undecided, VerificationStatus? decided)
    {
        var state = new VerificationState(from, Now, "01");

        state.Reviewed(isDecided: false).Should().Be(state with { Status = undecided });
        state.Reviewed(isDecided: true).Should().Be(state with { Status = decided });
    }

    [Fact]
    public void A_decision_has_a_time_and_a_rejection_also_a_ground()
    {
        VerificationState.Submitted.Decided(isAccepted: true, "01", Now).Should().Be(Approved);
        VerificationState.Submitted.Decided(isAccepted: false, "01", Now).Should().Be(Rejected);
    }

    [Fact]
    public void The_same_decision_again_has_no_effect_and_the_other_one_replaces_it()
    {
        Approved.Decided(isAccepted: true, null, Now.AddDays(1)).Should().Be(Approved);
        Rejected.Decided(isAccepted: false, "02", Now.AddDays(1)).Should().Be(Rejected);
        Rejected.Decided(isAccepted: true, "01", Now.AddDays(1)).Should().Be(Approved with { ReviewedAt = Now.AddDays(1) });
    }

    [Fact]
    public void Without_a_submission_a_decision_has_no_effect() => default(VerificationState).Decided(isAccepted: true, null, Now).Should().Be(default(VerificationState));

    [Fact]
    public void A_first_submission_is_rejected_while_another_is_open_and_once_it_was_approved()
    {
        Rules(default, First()).Should().BeEmpty();
        Rules(Rejected, First()).Should().BeEmpty();
        Rules(Approved, First()).Should().Equal(VerificationErrors.AlreadyApproved);
        foreach (var status in new[] { VerificationStatus.Submitted, VerificationStatus.InReview, VerificationStatus.Decided })
        {
            Rules(new(status, null, null), First()).Should().Equal(VerificationErrors.UnderReview);
        }
    }

    [Fact]
    public void An_update_is_accepted_at_any_time_after_a_first_submission()
    {
        Rules(default, Update()).Should().Equal(VerificationErrors.NeverSubmitted);
        foreach (var status in Enum.GetValues<VerificationStatus>())
        {
            Rules(new(status, null, null), Update()).Should().BeEmpty();
        }
    }

    [Fact]
    public void An_update_without_changes_is_rejected()
    {
        Rules(VerificationState.Submitted, Submission(new() { Type = EntityType.Individual, IsEmpty = true }, isUpdate: true)).Should().Equal(VerificationErrors.NoChanges);
        Rules(VerificationState.Submitted, Submission(new() { Type = EntityType.Individual, IsEmpty = true })).Should().Equal(VerificationErrors.UnderReview);
    }

    [Fact]
    public void Another_type_is_rejected_at_the_customer_or_for_an_update_at_the_type()
    {
        var state = VerificationState.Submitted;

        Rules(default, First(EntityType.Organization)).Should().Equal(VerificationErrors.OtherType);
        Rules(state, Update(EntityType.Organization)).Should().Equal(VerificationErrors.TypeChanged);
        Rules(state, Submission(new(), isUpdate: true)).Should().Equal(VerificationErrors.TypeMissing);
        Rules(state, Submission(new() { Unreadable = ["/type"] }, isUpdate: true)).Should().Equal(VerificationErrors.TypeChanged);
        Rules(state, Submission(new() { Type = EntityType.Organization, IsEmpty = true }, isUpdate: true)).Should().Equal(VerificationErrors.TypeChanged);
        default(VerificationState).ConflictsWith(First(EntityType.Organization), EntityType.Individual).Single().Path.Should().Be(VerificationState.CustomerPath);
        state.ConflictsWith(Update(EntityType.Organization), EntityType.Individual).Single().Path.Should().Be("/type");
    }

    private static IEnumerable<Rule> Rules(VerificationState state, VerificationSubmission submission) =>
        state.ConflictsWith(submission, EntityType.Individual).Select(finding => finding.Rule);
}
