using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>A decision of a person about a hit.</summary>
public enum HitDecision
{
    /// <summary>The party is the listed one.</summary>
    TrueMatch,

    /// <summary>The party is another one.</summary>
    FalsePositive,
}

/// <summary>A decision about a hit.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Comment">The comment.</param>
/// <param name="SuppressUntil">The last day (UTC) of the suppression; null for no end.</param>
public sealed record HitVerdict(HitDecision Decision, string Reason, string? Comment, DateOnly? SuppressUntil);

/// <summary>A decision as sent, not yet validated.</summary>
public sealed record HitDecisionDraft
{
    /// <summary>TRUE_MATCH or FALSE_POSITIVE.</summary>
    public string? Decision { get; init; }

    /// <summary>The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    public string? Reason { get; init; }

    /// <summary>The comment, at most 4,000 characters. A blank comment counts as none.</summary>
    public string? Comment { get; init; }

    /// <summary>The last day (UTC) for which a false positive is suppressed, yyyy-MM-dd, today or later; without it there is no end.</summary>
    public string? SuppressUntil { get; init; }

    /// <summary>Returns a finding for every defect.</summary>
    public IReadOnlyList<Finding> Findings(DateOnly today)
    {
        var findings = new List<Finding>();
        void Check(bool isValid, Rule rule, string path)
        {
            if (!isValid)
            {
                findings.Add(Finding.Of(rule, path));
            }
        }

        Check(Decision is not null && Codes<HitDecision>.TryRead(Decision, out _), ScreeningErrors.InvalidDecision, "/decision");
        Check(CommentText.IsReason(Reason), ScreeningErrors.InvalidReason, "/reason");
        Check(CommentText.IsValid(Comment), ScreeningErrors.InvalidComment, "/comment");
        Check(
            SuppressUntil is null || (Until >= today && Decision == Codes<HitDecision>.Of(HitDecision.FalsePositive)),
            ScreeningErrors.InvalidUntil,
            "/suppressUntil");
        return findings;
    }

    /// <summary>Returns the decision. Call it only on a draft without findings.</summary>
    public HitVerdict Read() =>
        new(Codes<HitDecision>.Read(Decision!), Reason!, TextRules.IsBlank(Comment) ? null : Comment, SuppressUntil is null ? null : Until);

    private DateOnly? Until =>
        DateOnly.TryParseExact(SuppressUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
