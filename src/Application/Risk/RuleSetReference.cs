namespace Onboarding.Application.Risk;

/// <summary>How the audit trail names a rule set.</summary>
internal static class RuleSetReference
{
    private const int MaxLength = 256;

    /// <summary>The key, cut to 256 characters but never within one.</summary>
    public static string Of(string key) =>
        key.Length <= MaxLength ? key : key[..(char.IsHighSurrogate(key[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
