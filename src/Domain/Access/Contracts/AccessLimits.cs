using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>The limits of client ids and names.</summary>
public static class AccessLimits
{
    /// <summary>The longest name of a client or of an acting person, in characters.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The longest text that is looked up as a client id, in characters. No client has a longer id.</summary>
    public const int ClientIdMaxLength = 64;

    /// <summary>Returns whether a text can be a name: not blank, not longer than the limit, on one line and without invisible
    /// characters (<see cref="TextRules.IsIdentifier"/>).</summary>
    public static bool IsName(string? text, int maxLength = NameMaxLength) =>
        !TextRules.IsBlank(text) && text.Length <= maxLength && TextRules.IsIdentifier(text);
}
