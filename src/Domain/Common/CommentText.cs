namespace Onboarding.Domain.Common;

/// <summary>
/// The free text of a person on a decision: at most 4,000 characters, line breaks allowed, no other control characters
/// (<see cref="TextRules.IsText"/>).
/// </summary>
public static class CommentText
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Returns whether an optional text can be stored. Null and blank texts are valid.</summary>
    public static bool IsValid(string? text) => text is null || (text.Length <= MaxLength && TextRules.IsText(text));

    /// <summary>Returns whether a text is a valid reason: it can be stored and is not blank.</summary>
    public static bool IsReason(string? text) => !TextRules.IsBlank(text) && IsValid(text);
}
