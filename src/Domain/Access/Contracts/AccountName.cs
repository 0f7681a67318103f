using System.Text.RegularExpressions;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>
/// The form of an account's name: 1 to 64 of the characters a-z, 0-9 and -, so that two names never look alike. Accounts from before the rule keep
/// their names.
/// </summary>
public static partial class AccountName
{
    /// <summary>Returns whether a new account may have this name.</summary>
    public static bool IsNew(string? name) => name is { Length: <= AccountId.MaxLength } && Form().IsMatch(name);

    [GeneratedRegex("^[a-z0-9-]+\\z")]
    private static partial Regex Form();
}
