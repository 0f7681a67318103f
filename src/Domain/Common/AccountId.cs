namespace Onboarding.Domain.Common;

/// <summary>The account that a customer belongs to and that one or more API clients act for. At most 64 characters, case-sensitive.</summary>
public readonly record struct AccountId(string Value)
{
    /// <summary>The greatest length of an account's name.</summary>
    public const int MaxLength = 64;

    /// <summary>The account of callers that did not sign in.</summary>
    public static AccountId Default { get; } = new("default");

    /// <summary>No account, for entries about unknown callers and about the service itself. Only administrators see them.</summary>
    public static AccountId None { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
