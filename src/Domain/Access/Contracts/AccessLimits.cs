namespace Onboarding.Domain.Access.Contracts;

/// <summary>Sizes of what callers say about themselves, and which texts are names.</summary>
public static class AccessLimits
{
    /// <summary>The longest name of a client or acting person, in characters.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The longest text that is looked up as a client id, in characters; a longer one belongs to nobody.</summary>
    public const int ClientIdMaxLength = 64;

    /// <summary>Whether a text can be a name: not blank, no longer than the limit, without control characters.</summary>
    public static bool IsName(string? text, int maxLength = NameMaxLength) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength && !text.Any(char.IsControl);
}
