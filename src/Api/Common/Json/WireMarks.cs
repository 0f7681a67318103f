namespace Onboarding.Api.Common.Json;

/// <summary>Marks a mandatory member for the API description. The rules enforce it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MandatoryAttribute : Attribute
{
    /// <summary>The kind of body in which the member is mandatory; null for every kind.</summary>
    public string? Of { get; set; }

    /// <summary>Whether the member is mandatory in a <see cref="PartialAttribute">partial</see> body too.</summary>
    public bool Always { get; set; }
}

/// <summary>Marks a body in which no member is mandatory, because it describes a change or returns only the known values.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PartialAttribute : Attribute
{
    /// <summary>
    /// Whether a member that is mandatory in every partial body (<see cref="MandatoryAttribute.Always"/>) is not mandatory here, because the path has
    /// its value.
    /// </summary>
    public bool IsNamedByPath { get; set; }
}

/// <summary>
/// Marks a member that belongs to only one kind of body. It is read in the other kinds too, so that the rules reject it, but not described there.
/// </summary>
/// <param name="kind">The kind of body.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyOfAttribute(string kind) : Attribute
{
    /// <summary>The kind of body.</summary>
    public string Kind { get; } = kind;
}

/// <summary>Sets the kind of a body, which selects its members. A body without a kind has all members.</summary>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KindAttribute(string kind) : Attribute
{
    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;
}
