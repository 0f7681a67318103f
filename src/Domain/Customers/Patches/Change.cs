using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>The change of one member in a patch. The default leaves the member unchanged.</summary>
/// <param name="IsSpecified">Whether the patch contains the member.</param>
/// <param name="Value">The new value; null clears the member.</param>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly record struct Change<T>(bool IsSpecified, T Value) : IChange
{
    object? IChange.Value => Value;

    /// <summary>Returns the member's value after the patch.</summary>
    /// <param name="before">The value before.</param>
    public T ApplyTo(T before) => IsSpecified ? Value : before;
}

/// <summary>The change of a member of any type.</summary>
internal interface IChange
{
    /// <summary>Whether the patch contains the member.</summary>
    bool IsSpecified { get; }

    /// <summary>The new value; null clears the member.</summary>
    object? Value { get; }
}

/// <summary>Creates changes of members.</summary>
public static class Change
{
    /// <summary>Creates a change to a value; null clears the member.</summary>
    public static Change<T> To<T>(T value) => new(true, value);

    /// <summary>Creates a change to a text; null leaves the member unchanged.</summary>
    public static Change<string?> IfNotNull(string? value) => value is null ? default : new(true, value);

    /// <summary>Creates a change to a date that may be known in part; null leaves the member unchanged.</summary>
    public static Change<PartialDate?> IfNotNull(PartialDate? value) => value is null ? default : new(true, value);

    /// <summary>Creates a change to a date; null leaves the member unchanged.</summary>
    public static Change<DateOnly?> IfNotNull(DateOnly? value) => value is null ? default : new(true, value);
}
