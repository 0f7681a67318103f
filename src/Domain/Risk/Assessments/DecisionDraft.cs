using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A decision as sent, not yet validated.</summary>
public sealed record DecisionDraft
{
    /// <summary>ACCEPTED or REJECTED.</summary>
    public string? Decision { get; init; }

    /// <summary>The ground: a code of classifier decisionGround; mandatory.</summary>
    public string? GroundCode { get; init; }

    /// <summary>
    /// The person's comment, at most 4,000 characters, without control characters other than line breaks and tabs. A blank comment counts as none.
    /// </summary>
    public string? Comment { get; init; }

    /// <summary>The override of the assessed level, if the person sets one.</summary>
    public OverrideDraft? Override { get; init; }

    /// <summary>Returns a finding for every defect.</summary>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers, DateOnly today)
    {
        var findings = new List<Finding>();
        void Check(bool isValid, Rule rule, string path)
        {
            if (!isValid)
            {
                findings.Add(Finding.Of(rule, path));
            }
        }

        Check(Decision is not null && Codes<DecisionType>.TryRead(Decision, out _), AssessmentErrors.InvalidDecision, "/decision");
        Check(!TextRules.IsBlank(GroundCode), AssessmentErrors.GroundMissing, "/groundCode");
        Check(TextRules.IsBlank(GroundCode) || classifiers.Has(Classifier.DecisionGround, GroundCode), AssessmentErrors.UnknownGround, "/groundCode");
        Check(CommentText.IsValid(Comment), AssessmentErrors.InvalidComment, "/comment");
        if (Override is { } other)
        {
            Check(other.Level is not null && Codes<RiskLevel>.TryRead(other.Level, out _), AssessmentErrors.InvalidLevel, "/override/level");
            Check(CommentText.IsReason(other.Reason), AssessmentErrors.InvalidReason, "/override/reason");
            Check(Until(other) >= today, AssessmentErrors.InvalidUntil, "/override/until");
        }

        return findings;
    }

    /// <summary>Returns the decision. Call it only on a draft without findings.</summary>
    public Decision Read() => new(
        Codes<DecisionType>.Read(Decision!),
        GroundCode!,
        TextRules.IsBlank(Comment) ? null : Comment,
        Override is { } other ? new(Codes<RiskLevel>.Read(other.Level!), other.Reason!, Until(other)!.Value) : null);

    private static DateOnly? Until(OverrideDraft other) =>
        DateOnly.TryParseExact(other.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>An override as sent.</summary>
public sealed record OverrideDraft
{
    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; must not be below a floor that applies to the customer.</summary>
    public string? Level { get; init; }

    /// <summary>The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day (UTC) of the override, yyyy-MM-dd, today or later.</summary>
    public string? Until { get; init; }
}
