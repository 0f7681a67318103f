using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Onboarding.Domain.Common;

/// <summary>
/// The published spellings of an enum: the member's name in UPPER_SNAKE_CASE, unless <see cref="CodeAttribute"/> sets another. Requests, responses
/// and storage use this one table. The comparison is case-sensitive, as published.
/// </summary>
public static class Codes<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().ToFrozenDictionary(value => value, Spell);
    private static readonly FrozenDictionary<string, T> Readable = Written.ToFrozenDictionary(
        pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All spellings, in the order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => Written[value])];

    /// <summary>Returns the spelling of a value.</summary>
    public static string Of(T value) => Written[value];

    /// <summary>Finds the value of a spelling. Returns false for any other text.</summary>
    public static bool TryRead(string text, out T value) => Readable.TryGetValue(text, out value);

    /// <summary>
    /// Returns the value of a spelling that the service itself wrote. Throws <see cref="FormatException"/> for any other text: the record is corrupt.
    /// </summary>
    public static T Read(string text) => Readable.TryGetValue(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is not a {typeof(T).Name}.");

    private static string Spell(T value) =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<CodeAttribute>()?.Code
        ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
