namespace Onboarding.Domain.Common;

/// <summary>
/// A reason for a rejection: its code and its message. The code is only the rule's own segment; the validation context puts the path's segments
/// before it. In the message {0}, {1} … stand for the arguments of a finding.
/// </summary>
/// <param name="Code">The last segment of the code, or the complete code of a rule at the root.</param>
/// <param name="Message">The published message.</param>
public sealed record Rule(string Code, string Message)
{
    /// <summary>
    /// Whether a contract publishes the code. If not, the published list has a gap and the service defines the number (errors.json,
    /// proposed_numbers).
    /// </summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>Creates a rule that no contract publishes: the service defines its code and message.</summary>
    public static Rule Unpublished(string code, string message) => new(code, message) { IsPublished = false };
}
