namespace Onboarding.Application.Risk;

/// <summary>The reference to a rule set in the audit trail.</summary>
internal static class RuleSetReference
{
    private const int MaxLength = 256;

    /// <summary>Returns the key, truncated to 256 characters without splitting a surrogate pair.</summary>
    public static string Of(string key) =>
        key.Length <= MaxLength ? key : key[..(char.IsHighSurrogate(key[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
