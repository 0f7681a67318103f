namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// The free text of a person on a decision: at most 4,000 characters, line breaks allowed. NUL is rejected because databases and JSON readers treat it
/// differently.
/// </summary>
public static class CommentText
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Whether an optional text can be stored. Null and blank texts are valid.</summary>
    public static bool IsValid(string? text) => text is null || (text.Length <= MaxLength && !text.Contains('\0', StringComparison.Ordinal));

    /// <summary>Whether a text is a valid reason: it can be stored and is not blank.</summary>
    public static bool IsReason(string? text) => !string.IsNullOrWhiteSpace(text) && IsValid(text);
}
