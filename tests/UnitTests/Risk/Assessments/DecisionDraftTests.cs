using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.UnitTests.Risk.Assessments;

public class DecisionDraftTests
{
    private static readonly Classifiers Classifiers = new([(Classifier.DecisionGround, "01", "Known")]);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DecisionDraft Valid = new() { Decision = "ACCEPTED", GroundCode = "01" };

    [Theory]
    [InlineData("line one\nline two", true)]
    [InlineData(" ", true)]
    [InlineData("not\0kept", false)]
    public void A_comment_is_stored_unchanged_or_rejected(string comment, bool isSound)
    {
        var draft = Valid with { Comment = comment };

        draft.Findings(Classifiers, Today).Select(finding => finding.Rule).Should().Equal(isSound ? [] : [AssessmentErrors.InvalidComment]);
        if (isSound)
        {
            draft.Read().Comment.Should().Be(string.IsNullOrWhiteSpace(comment) ? null : comment);
        }
    }

    [Fact]
    public void Texts_have_at_most_4000_characters()
    {
        (Overriding(new('x', 4_000)) with { Comment = new('x', 4_000) }).Findings(Classifiers, Today).Should().BeEmpty();

        (Overriding(new('x', 4_001)) with { Comment = new('x', 4_001) }).Findings(Classifiers, Today).Select(finding => finding.Rule)
            .Should().Equal(AssessmentErrors.InvalidComment, AssessmentErrors.InvalidReason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("not\0kept")]
    public void An_override_has_a_reason_that_can_be_stored(string? reason) =>
        Overriding(reason).Findings(Classifiers, Today).Should().ContainSingle().Which.Rule.Should().Be(AssessmentErrors.InvalidReason);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_missing_ground_is_required_and_another_one_unknown(string? ground)
    {
        (Valid with { GroundCode = ground }).Findings(Classifiers, Today).Should().ContainSingle().Which.Message.Should().Be("groundCode is required");
        (Valid with { GroundCode = "99" }).Findings(Classifiers, Today).Should().ContainSingle().Which.Rule.Should().Be(AssessmentErrors.UnknownGround);
    }

    private static DecisionDraft Overriding(string? reason) => Valid with { Override = new() { Level = "HIGH", Reason = reason, Until = "2026-11-21" } };
}
