using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// A path into a customer's JSON as the core API shows it: a JSON pointer (RFC 6901) of member names, in which <c>*</c> stands for every element of a
/// list, e.g. <c>/addresses/*/country</c>. Its values are strings, numbers and booleans.
/// </summary>
public sealed record InputPath
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxLength = 512;

    private const string AnyElement = "*";

    private readonly string[] _segments;

    private InputPath(string text) => (Text, _segments) = (text, [.. text.Split('/')[1..].Select(Unescape)]);

    /// <summary>The path of the customer's type, INDIVIDUAL or ORGANIZATION.</summary>
    public static InputPath EntityType { get; } = new("/entityType");

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>The member names of the path, from the root; <c>*</c> stands for every element of a list.</summary>
    public IReadOnlyList<string> Segments => _segments;

    /// <summary>Parses a path; returns false for an invalid text.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out InputPath? path)
    {
        path = text.Length is > 1 and <= MaxLength && text[0] == '/' && text.Split('/')[1..].All(IsSegment) ? new(text) : null;
        return path is not null;
    }

    /// <summary>
    /// Returns the distinct values at the path, in ordinal order, so that the order of lists has no effect. Numbers have no superfluous zeros, so
    /// that their spelling has no effect; booleans are true and false. Blank strings and nulls are not values.
    /// </summary>
    public IReadOnlyList<string> Read(JsonElement customer)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        Collect(customer, 0, values);
        return values.Count == 0 ? [] : [.. values];
    }

    /// <summary>Returns the form in which a scalar is compared; null for a blank string, null, an object or a list.</summary>
    public static string? Canonical(JsonElement scalar) => scalar.ValueKind switch
    {
        JsonValueKind.String => scalar.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => scalar.TryGetDecimal(out var number) ? Canonical(number) : scalar.GetRawText(),
        _ => null,
    };

    /// <summary>Returns the form in which the scalar at a reader is compared; null for a blank string, null, an object or a list.</summary>
    public static string? Canonical(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => reader.TryGetDecimal(out var number) ? Canonical(number) : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(InputPath? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Canonical(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Collect(JsonElement at, int depth, SortedSet<string> values)
    {
        if (depth == _segments.Length)
        {
            if (Canonical(at) is { } value)
            {
                values.Add(value);
            }
        }
        else if (at.ValueKind == JsonValueKind.Array && _segments[depth] == AnyElement)
        {
            foreach (var element in at.EnumerateArray())
            {
                Collect(element, depth + 1, values);
            }
        }
        else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(_segments[depth], out var member))
        {
            Collect(member, depth + 1, values);
        }
    }

    private static bool IsSegment(string text) =>
        text.Length > 0
            && !text.Any(char.IsControl)
            && !text.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~');

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
