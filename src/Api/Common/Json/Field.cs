using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>The kind of JSON that was sent for a scalar member.</summary>
public enum FieldKind : byte
{
    /// <summary>The member was not sent.</summary>
    Absent,

    /// <summary>The JSON null.</summary>
    Null,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>An object, a list, or a string that is not valid Unicode: no scalar can be read from it.</summary>
    Unreadable,
}

/// <summary>A scalar member as it was sent. <see cref="FieldReader"/> converts it to a value, or notes that it cannot be read.</summary>
/// <param name="Kind">The kind of JSON.</param>
/// <param name="Raw">The string without its quotes, the digits of a number, <c>true</c> or <c>false</c>; otherwise null.</param>
public readonly record struct Field(FieldKind Kind, string? Raw)
{
    /// <summary>The JSON null.</summary>
    public static Field Null => new(FieldKind.Null, null);

    /// <summary>Whether the member was sent, also as null.</summary>
    public bool IsSent => Kind != FieldKind.Absent;

    /// <summary>Whether the member is neither absent, null nor a text without a visible character.</summary>
    public bool HasValue => Kind > FieldKind.Null && !(Kind == FieldKind.Text && TextRules.IsBlank(Raw));

    /// <summary>Converts a string; null becomes an absent member.</summary>
    public static implicit operator Field(string? text) => FromString(text);

    /// <summary>
    /// Converts a string; null becomes an absent member. The marker of <see cref="ScalarTextConverter"/> becomes an unreadable member.
    /// </summary>
    public static Field FromString(string? text) =>
        text is null ? default : new(ReferenceEquals(text, ScalarTextConverter.NotAScalar) ? FieldKind.Unreadable : FieldKind.Text, text);
}

/// <summary>A scalar member that is documented as a <typeparamref name="T"/>, as it was sent.</summary>
/// <param name="Sent">The member as it was sent.</param>
[JsonConverter(typeof(FieldConverterFactory))]
public readonly record struct Field<T>(Field Sent) : IOptionalMember
{
    /// <inheritdoc/>
    public bool IsSent => Sent.IsSent;

    /// <summary>Converts the member to one without a type.</summary>
    public static implicit operator Field(Field<T> field) => field.Sent;

    /// <summary>Converts a string; null becomes an absent member.</summary>
    public static implicit operator Field<T>(string? text) => new(Field.FromString(text));

    /// <summary>Converts a boolean; null becomes an absent member.</summary>
    public static implicit operator Field<T>(bool? flag) => flag is { } value ? new(new(FieldKind.Flag, value ? "true" : "false")) : default;

    /// <summary>Converts a number.</summary>
    public static implicit operator Field<T>(long number) => FromInt64(number);

    /// <summary>Returns the member without its type.</summary>
    public Field ToField() => Sent;

    /// <summary>Converts a number.</summary>
    public static Field<T> FromInt64(long number) => new(new(FieldKind.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Converts a string; null becomes an absent member.</summary>
    public static Field<T> FromString(string? text) => text;

    /// <summary>Converts a boolean; null becomes an absent member.</summary>
    public static Field<T> FromBoolean(bool? flag) => flag;
}

/// <summary>A member that may not have been sent.</summary>
public interface IOptionalMember
{
    /// <summary>Whether the member was sent, also as null.</summary>
    bool IsSent { get; }
}
