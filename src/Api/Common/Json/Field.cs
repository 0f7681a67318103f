using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>What kind of JSON stands where a scalar is expected.</summary>
public enum FieldKind : byte
{
    /// <summary>The member was not sent.</summary>
    Absent,

    /// <summary>null.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>An object, a list, or a text that is not valid Unicode: nothing that a scalar can be read from.</summary>
    Unreadable,
}

/// <summary>A scalar member as it was sent, still unread: <see cref="FieldReader"/> turns it into a value, or notes that it is none.</summary>
/// <param name="Kind">What kind of JSON it is.</param>
/// <param name="Raw">A text without its quotes, the digits of a number, <c>true</c> or <c>false</c>; null otherwise.</param>
public readonly record struct Field(FieldKind Kind, string? Raw)
{
    /// <summary>null, as it is written.</summary>
    public static Field Null => new(FieldKind.Null, null);

    /// <summary>Whether the member was sent, be it null.</summary>
    public bool IsSent => Kind != FieldKind.Absent;

    /// <summary>Whether something was sent that is neither null nor a blank text.</summary>
    public bool HasValue => Kind > FieldKind.Null && !(Kind == FieldKind.Text && string.IsNullOrWhiteSpace(Raw));

    /// <summary>A text; absent for null.</summary>
    public static implicit operator Field(string? text) => FromString(text);

    /// <summary>A text; absent for null. The one marker that <see cref="ScalarTextConverter"/> makes is unreadable.</summary>
    public static Field FromString(string? text) =>
        text is null ? default : new(ReferenceEquals(text, ScalarTextConverter.NotAScalar) ? FieldKind.Unreadable : FieldKind.Text, text);
}

/// <summary>A scalar member that is documented as a <typeparamref name="T"/>, whatever was sent.</summary>
/// <param name="Sent">What was sent.</param>
[JsonConverter(typeof(FieldConverterFactory))]
public readonly record struct Field<T>(Field Sent) : IOptionalMember
{
    /// <inheritdoc/>
    public bool IsSent => Sent.IsSent;

    /// <summary>The member, without its type.</summary>
    public static implicit operator Field(Field<T> field) => field.Sent;

    /// <summary>A text; absent for null.</summary>
    public static implicit operator Field<T>(string? text) => new(Field.FromString(text));

    /// <summary>true or false; absent for null.</summary>
    public static implicit operator Field<T>(bool? flag) => flag is { } value ? new(new(FieldKind.Flag, value ? "true" : "false")) : default;

    /// <summary>A number.</summary>
    public static implicit operator Field<T>(long number) => FromInt64(number);

    /// <summary>The member, without its type.</summary>
    public Field ToField() => Sent;

    /// <summary>A member with that value.</summary>
    public static Field<T> FromInt64(long number) => new(new(FieldKind.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A member with that value.</summary>
    public static Field<T> FromString(string? text) => text;

    /// <summary>A member with that value.</summary>
    public static Field<T> FromBoolean(bool? flag) => flag;
}

/// <summary>Whether a member was sent, whatever it is.</summary>
public interface IOptionalMember
{
    /// <summary>Whether the member was sent, be it null.</summary>
    bool IsSent { get; }
}
