using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>The kind of JSON that was sent for an object or a list.</summary>
public enum PartKind : byte
{
    /// <summary>The member was not sent.</summary>
    Absent,

    /// <summary>The JSON null.</summary>
    Null,

    /// <summary>A blank string.</summary>
    Blank,

    /// <summary>JSON of another kind.</summary>
    WrongKind,

    /// <summary>The expected kind.</summary>
    Present,
}

/// <summary>An object as it was sent. <see cref="FieldReader"/> reads it, or notes that it cannot be read.</summary>
/// <param name="Kind">The kind of JSON.</param>
/// <param name="Value">The object; null if none was sent.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Part<T>(PartKind Kind, T? Value) : IOptionalMember where T : class, new()
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>Converts an object; null becomes an absent member.</summary>
    public static implicit operator Part<T>(T? value) => value is null ? default : new(PartKind.Present, value);

    /// <summary>Converts an object; null becomes an absent member.</summary>
    public static Part<T> FromT(T? value) => value;
}

/// <summary>A list of objects as it was sent.</summary>
/// <param name="Kind">The kind of JSON.</param>
/// <param name="List">The elements, each of which may be of the wrong kind; null if no list was sent.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Items<T>(PartKind Kind, IReadOnlyList<Part<T>>? List) : IOptionalMember where T : class, new()
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>Creates a list of objects; null becomes an absent member.</summary>
    public static Items<T> Of(IEnumerable<T>? values) =>
        values is null ? default : new(PartKind.Present, [.. values.Select(value => (Part<T>)value)]);
}

/// <summary>A list of scalars as it was sent.</summary>
/// <param name="Kind">The kind of JSON.</param>
/// <param name="List">The elements, each of which may be unreadable; null if no list was sent.</param>
[JsonConverter(typeof(PartConverterFactory))]
public readonly record struct Texts(PartKind Kind, IReadOnlyList<Field<string>>? List) : IOptionalMember
{
    /// <inheritdoc/>
    public bool IsSent => Kind != PartKind.Absent;

    /// <summary>Creates a list of texts; null becomes an absent member.</summary>
    public static Texts Of(IEnumerable<string>? values) =>
        values is null ? default : new(PartKind.Present, [.. values.Select(value => (Field<string>)value)]);
}
