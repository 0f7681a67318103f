using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Settings;

/// <summary>A setting: a property of a type that a section is bound to.</summary>
/// <param name="Key">The name with colons.</param>
/// <param name="Property">The property.</param>
public sealed record KnownSetting(string Key, PropertyInfo Property)
{
    /// <summary>The name as the documentation and environment variables write it.</summary>
    public string Name => WrittenName(Key);

    /// <summary>Whether it is a list, whose elements have numbers as names.</summary>
    public bool IsList { get; } = Property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(Property.PropertyType);

    /// <summary>Whether the value is never shown.</summary>
    public bool IsSecret { get; } = Property.IsDefined(typeof(SecretAttribute));

    /// <summary>The type of the value, or of each element of the list.</summary>
    public Type ValueType { get; } = TypeOf(Property.PropertyType);

    /// <summary>The allowed values if they are a closed set; otherwise empty.</summary>
    public IReadOnlyList<string> ClosedSet =>
        Rules.OfType<IClosedSet>().FirstOrDefault() is { } set ? set.Values
        : ValueType == typeof(bool) ? ["true", "false"]
        : ValueType.IsEnum ? NamesOf(ValueType)
        : [];

    /// <summary>The allowed values in words, for those that are not a closed set.</summary>
    public string Format =>
        Rules.OfType<RangeAttribute>().FirstOrDefault() is { } range ? InWords(range)
        : Rules.OfType<HttpUrlAttribute>().Any() ? "a URL with http or https"
        : Rules.OfType<OriginAttribute>().Any() ? "an origin such as https://office.example"
        : ValueType == typeof(string) ? "a text"
        : "a number";

    private IEnumerable<ValidationAttribute> Rules => Property.GetCustomAttributes<ValidationAttribute>();

    /// <summary>Returns whether a text is an allowed value, or an allowed element of the list.</summary>
    public bool Allows(string text) => Read(text) is { } value && Rules.All(rule => rule.IsValid(value));

    /// <summary>Returns the names of an enum. Of two names of one value the first declared counts; the other is a former one.</summary>
    public static IReadOnlyList<string> NamesOf(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).DistinctBy(field => field.GetRawConstantValue()).Select(field => field.Name)];

    /// <summary>Returns a name with colons as environment variables write it.</summary>
    public static string WrittenName(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private object? Read(string text)
    {
        if (ValueType == typeof(string))
        {
            return text;
        }

        if (ValueType.IsEnum)
        {
            return text.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse(ValueType, text, ignoreCase: true, out var value) ? value : null;
        }

        try
        {
            return TypeDescriptor.GetConverter(ValueType).ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static Type TypeOf(Type type)
    {
        var element = type == typeof(string) ? null : type.IsArray ? type.GetElementType() : type.GetGenericArguments() is [var one] && typeof(IEnumerable).IsAssignableFrom(type) ? one : null;
        return element ?? Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string InWords(RangeAttribute range)
    {
        var (from, to) = (Text(range.Minimum), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));
        var lowest = range.MinimumIsExclusive ? $"above {from}" : from;
        return to >= int.MaxValue ? $"a number, {lowest} or more" : range.MinimumIsExclusive ? $"a number {lowest}, at most {Text(range.Maximum)}" : $"a number from {lowest} to {Text(range.Maximum)}";
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
