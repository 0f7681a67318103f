namespace Onboarding.Api.Common.Json;

/// <summary>A member that must be sent. The rules say so; this describes it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MandatoryAttribute : Attribute
{
    /// <summary>The kind of bodies in which it is; every kind, if none is named.</summary>
    public string? Of { get; set; }

    /// <summary>Whether it must be sent in a <see cref="PartialAttribute">partial</see> body, too.</summary>
    public bool Always { get; set; }
}

/// <summary>A body in which nothing is mandatory, whatever its members say: it states a change, or answers with what is known.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PartialAttribute : Attribute;

/// <summary>A member that belongs to some bodies of a common kind only. It is read in the others too, so that the rules reject it, and not described there.</summary>
/// <param name="kind">Their kind.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyOfAttribute(string kind) : Attribute
{
    /// <summary>Their kind.</summary>
    public string Kind { get; } = kind;
}

/// <summary>The kind of a body, by which its members are chosen; a body without one has all.</summary>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KindAttribute(string kind) : Attribute
{
    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;
}
