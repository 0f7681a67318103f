using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A decision as a person sends it; nothing is checked yet.</summary>
public sealed record DecisionDraft
{
    /// <summary>ACCEPTED or REJECTED.</summary>
    public string? Decision { get; init; }

    /// <summary>Code of classifier decisionGround; mandatory.</summary>
    public string? GroundCode { get; init; }

    /// <summary>In the person's own words, at most 4,000 characters without NUL; blank is left out.</summary>
    public string? Comment { get; init; }

    /// <summary>Another level, if the person sets one.</summary>
    public OverrideDraft? Override { get; init; }

    /// <summary>Every defect.</summary>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers, DateOnly today)
    {
        var findings = new List<Finding>();
        void Check(bool isSound, Rule rule, string path)
        {
            if (!isSound)
            {
                findings.Add(Finding.Of(rule, path));
            }
        }

        Check(Decision is not null && Codes<DecisionType>.TryRead(Decision, out _), AssessmentErrors.InvalidDecision, "/decision");
        Check(GroundCode is not null && classifiers.Has(Classifier.DecisionGround, GroundCode), AssessmentErrors.UnknownGround, "/groundCode");
        Check(CommentText.MayBe(Comment), AssessmentErrors.InvalidComment, "/comment");
        if (Override is { } other)
        {
            Check(other.Level is not null && Codes<RiskLevel>.TryRead(other.Level, out _), AssessmentErrors.InvalidLevel, "/override/level");
            Check(CommentText.IsReason(other.Reason), AssessmentErrors.InvalidReason, "/override/reason");
            Check(Until(other) >= today, AssessmentErrors.InvalidUntil, "/override/until");
        }

        return findings;
    }

    /// <summary>The decision of a draft without findings.</summary>
    public Decision Read() => new(
        Codes<DecisionType>.Read(Decision!),
        GroundCode!,
        string.IsNullOrWhiteSpace(Comment) ? null : Comment,
        Override is { } other ? new(Codes<RiskLevel>.Read(other.Level!), other.Reason!, Until(other)!.Value) : null);

    private static DateOnly? Until(OverrideDraft other) =>
        DateOnly.TryParseExact(other.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Another level as a person sends it.</summary>
public sealed record OverrideDraft
{
    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; never below a floor that fired.</summary>
    public string? Level { get; init; }

    /// <summary>Why, 1 to 4,000 characters without NUL.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day (UTC) it holds, yyyy-MM-dd, today or later.</summary>
    public string? Until { get; init; }
}
