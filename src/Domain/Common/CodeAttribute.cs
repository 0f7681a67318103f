namespace Onboarding.Domain.Common;

/// <summary>Sets the published spelling of an enum member that differs from the member's name in UPPER_SNAKE_CASE.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code) : Attribute
{
    /// <summary>The spelling in every dialect and in storage.</summary>
    public string Code { get; } = code;
}
