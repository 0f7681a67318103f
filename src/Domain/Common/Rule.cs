namespace Onboarding.Domain.Common;

/// <summary>
/// One published reason for a rejection: its code (only its own segment, the walk adds those before it) and its sentence,
/// in which {0}, {1} … stand for what is named at the time.
/// </summary>
/// <param name="Code">The code's last segment, or the whole code of a root rule.</param>
/// <param name="Message">The published sentence.</param>
public sealed record Rule(string Code, string Message)
{
    /// <summary>False where the published list has a gap and the number is ours (errors.json, proposed_numbers).</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>A rule whose code the contract leaves open; number and sentence are ours.</summary>
    public static Rule Unpublished(string code, string says) => new(code, says) { IsPublished = false };
}
