using System.Globalization;

namespace Onboarding.Application.Common;

/// <summary>The place in a list after which a page begins.</summary>
/// <param name="Number">The number of the last entry.</param>
/// <param name="Key">The value by which the list is sorted before the number; null for a list that is sorted by number.</param>
public readonly record struct Cursor(long Number, long? Key = null)
{
    /// <summary>Returns the place; null for a text that is none.</summary>
    public static Cursor? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split('-');
        return parts.Length <= 2 && IsNumber(parts[^1], out var number)
            ? parts.Length == 1 ? new(number) : IsNumber(parts[0], out var key) ? new(number, key) : null
            : null;
    }

    /// <summary>Returns the place as a query sends it.</summary>
    public override string ToString() =>
        Key is { } key ? string.Create(CultureInfo.InvariantCulture, $"{key}-{Number}") : Number.ToString(CultureInfo.InvariantCulture);

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>The rows of a page, as a repository returns them.</summary>
/// <param name="Rows">The rows, one more than the page shows if there are more.</param>
/// <param name="End">
/// The place where the read ended because it had examined enough rows; null if it examined all, or filled the page before.
/// </param>
public sealed record Found<T>(IReadOnlyList<T> Rows, Cursor? End = null);
