namespace Onboarding.Domain.Common;

/// <summary>The published spelling of a member of a closed set, where it is not the member's name in UPPER_SNAKE_CASE.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code) : Attribute
{
    /// <summary>The spelling on every wire and in storage.</summary>
    public string Code { get; } = code;
}
