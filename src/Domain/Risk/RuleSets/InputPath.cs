using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// A path into a customer's JSON as the house API shows it: a JSON pointer (RFC 6901) of member names, in which <c>*</c> stands for every
/// element of a list, e.g. <c>/addresses/*/country</c>. It leads to texts, numbers and booleans.
/// </summary>
public sealed record InputPath
{
    /// <summary>The longest path, in characters.</summary>
    public const int MaxLength = 512;

    private const string AnyElement = "*";

    private readonly string[] _segments;

    private InputPath(string text) => (Text, _segments) = (text, [.. text.Split('/')[1..].Select(Unescape)]);

    /// <summary>The type of the customer, INDIVIDUAL or ORGANIZATION.</summary>
    public static InputPath EntityType { get; } = new("/entityType");

    /// <summary>The path as it is written.</summary>
    public string Text { get; }

    /// <summary>Reads a path; false for a text that is none.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out InputPath? path)
    {
        path = text.Length is > 1 and <= MaxLength && text[0] == '/' && text.Split('/')[1..].All(IsStep) ? new(text) : null;
        return path is not null;
    }

    /// <summary>
    /// Every value at the path, each once, in ordinal order, so that neither the order of lists nor the spelling of numbers matters:
    /// numbers without needless zeros, booleans as true and false. Blank texts and nulls are no values.
    /// </summary>
    public IReadOnlyList<string> Read(JsonElement customer)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        Collect(customer, 0, values);
        return values.Count == 0 ? [] : [.. values];
    }

    /// <summary>The form in which a scalar is compared; nothing for what is no value.</summary>
    public static string? Canonical(JsonElement scalar) => scalar.ValueKind switch
    {
        JsonValueKind.String => scalar.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => scalar.TryGetDecimal(out var number) ? Canonical(number) : scalar.GetRawText(),
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(InputPath? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Canonical(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Collect(JsonElement at, int step, SortedSet<string> values)
    {
        if (step == _segments.Length)
        {
            if (Canonical(at) is { } value)
            {
                values.Add(value);
            }
        }
        else if (at.ValueKind == JsonValueKind.Array && _segments[step] == AnyElement)
        {
            foreach (var element in at.EnumerateArray())
            {
                Collect(element, step + 1, values);
            }
        }
        else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(_segments[step], out var member))
        {
            Collect(member, step + 1, values);
        }
    }

    private static bool IsStep(string step) =>
        step.Length > 0 && !step.Any(char.IsControl) && !step.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~');

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
