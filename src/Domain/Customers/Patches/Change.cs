namespace Onboarding.Domain.Customers.Patches;

/// <summary>What a change states of one member: nothing, so that it stays as it is, or another value, be it none.</summary>
/// <param name="IsStated">Whether the change states the member.</param>
/// <param name="Value">The value it states; no value clears the member.</param>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly record struct Change<T>(bool IsStated, T Value)
{
    /// <summary>The member after the change.</summary>
    /// <param name="before">The member before it.</param>
    public T Over(T before) => IsStated ? Value : before;
}

/// <summary>Makes changes of members.</summary>
public static class Change
{
    /// <summary>A change to a value; no value clears the member.</summary>
    public static Change<T> To<T>(T value) => new(true, value);

    /// <summary>A change to a text, or none where there is no text.</summary>
    public static Change<string?> ToAny(string? value) => value is null ? default : new(true, value);

    /// <summary>A change to a day, or none where there is no day.</summary>
    public static Change<DateOnly?> ToAny(DateOnly? value) => value is null ? default : new(true, value);
}
