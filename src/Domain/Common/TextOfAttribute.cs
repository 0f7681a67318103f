namespace Onboarding.Domain.Common;

/// <summary>
/// Marks a text, or a list of texts, that spells values of another type: an enum in its published spelling (<see cref="Codes{T}"/>), a date, a
/// number or a boolean. Descriptions of the API show the values instead of any text.
/// </summary>
/// <param name="type">The type of the values.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextOfAttribute(Type type) : Attribute
{
    /// <summary>The type of the values.</summary>
    public Type Type { get; } = type;
}
