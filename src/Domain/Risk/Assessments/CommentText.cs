namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// What a person may write beside a decision: at most 4,000 characters, line breaks too, but no NUL, which not every database and reader keeps the same.
/// </summary>
public static class CommentText
{
    /// <summary>How long they may be, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Whether a text that may be left out can be kept; blank is left out.</summary>
    public static bool MayBe(string? text) => text is null || (text.Length <= MaxLength && !text.Contains('\0', StringComparison.Ordinal));

    /// <summary>Whether a text is a reason: it can be kept, and says something.</summary>
    public static bool IsReason(string? text) => !string.IsNullOrWhiteSpace(text) && MayBe(text);
}
