namespace Onboarding.Domain.Access.People;

/// <summary>
/// The rules for passwords (NIST SP 800-63B): length counts, the composition does not, and a password that many people use is rejected.
/// </summary>
public static class PasswordRules
{
    /// <summary>The least number of characters.</summary>
    public const int MinLength = 12;

    /// <summary>The greatest number of characters.</summary>
    public const int MaxLength = 256;

    // The stems of the passwords of this length that lists of leaked ones have most often.
    private static readonly string[] Common =
    [
        "password", "passwort", "slaptazodis", "slaptažodis", "123456789", "qwerty", "qwertz", "azerty", "asdfgh", "letmein", "welcome", "iloveyou",
        "administrator", "onboarding", "changeme", "abcdefgh", "00000000", "11111111",
    ];

    /// <summary>Returns whether a person with this e-mail address may have the password.</summary>
    public static bool Allow(string? password, string email) =>
        password is { Length: >= MinLength and <= MaxLength } && password.Distinct().Count() > 4
        && !password.Contains(email, StringComparison.OrdinalIgnoreCase)
        && !Common.Any(stem => password.Contains(stem, StringComparison.OrdinalIgnoreCase) && password.Length < stem.Length + 8);
}
