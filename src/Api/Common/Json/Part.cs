using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>What kind of JSON stands where an object or a list is expected.</summary>
public enum PartKind : byte
{
    /// <summary>The member was not sent.</summary>
    Absent,

    /// <summary>null.</summary>
    Null,

    /// <summary>A text of nothing but blanks.</summary>
    Blank,

    /// <summary>JSON of another kind.</summary>
    WrongKind,

    /// <summary>What is expected.</summary>
    Present,
}

/// <summary>An object as it was sent: <see cref="FieldReader"/> reads it, or notes that it is none.</summary>
/// <param name="Kind">What kind of JSON it is.</param>
/// <param name="Value">The object; null where there is none.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Part<T>(PartKind Kind, T? Value) : IOptionalMember where T : class, new()
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>An object; absent for null.</summary>
    public static implicit operator Part<T>(T? value) => value is null ? default : new(PartKind.Present, value);

    /// <summary>An object; absent for null.</summary>
    public static Part<T> FromT(T? value) => value;
}

/// <summary>A list of objects as it was sent.</summary>
/// <param name="Kind">What kind of JSON it is.</param>
/// <param name="List">Its elements, each of which may be misplaced; null where there is no list.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Items<T>(PartKind Kind, IReadOnlyList<Part<T>>? List) : IOptionalMember where T : class, new()
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>A list of objects; absent for null.</summary>
    public static Items<T> Of(IEnumerable<T>? values) => values is null ? default : new(PartKind.Present, [.. values.Select(value => (Part<T>)value)]);
}

/// <summary>A list of scalars as it was sent.</summary>
/// <param name="Kind">What kind of JSON it is.</param>
/// <param name="List">Its elements, each of which may be unreadable; null where there is no list.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Texts(PartKind Kind, IReadOnlyList<Field<string>>? List) : IOptionalMember
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>A list of texts; absent for null.</summary>
    public static Texts Of(IEnumerable<string>? values) => values is null ? default : new(PartKind.Present, [.. values.Select(value => (Field<string>)value)]);
}
