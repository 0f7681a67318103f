namespace Onboarding.Domain.Common;

/// <summary>The account a customer belongs to: the owner of one or more API clients. At most 64 characters, case-sensitive.</summary>
public readonly record struct AccountId(string Value)
{
    /// <summary>The longest name of an account.</summary>
    public const int MaxLength = 64;

    /// <summary>The account of callers that did not sign in.</summary>
    public static AccountId Default { get; } = new("default");

    /// <summary>No account: of what is written down about strangers and about the service itself, only administrators see it.</summary>
    public static AccountId None { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
