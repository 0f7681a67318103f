namespace Onboarding.Domain.Common;

/// <summary>The account a customer belongs to: the owner of one or more API clients. At most 64 characters, case-sensitive.</summary>
public readonly record struct AccountId(string Value)
{
    /// <summary>The longest name of an account.</summary>
    public const int MaxLength = 64;

    /// <summary>The account of callers that did not sign in.</summary>
    public static AccountId Default { get; } = new("default");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
