using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Onboarding.Domain.Common;

/// <summary>
/// The published spellings of a closed set: UPPER_SNAKE_CASE of the member's name unless <see cref="CodeAttribute"/> says
/// otherwise. Wires, storage and answers all read and write through this one table; comparison is case-sensitive, as published.
/// </summary>
public static class Codes<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().ToFrozenDictionary(value => value, Spell);
    private static readonly FrozenDictionary<string, T> Readable = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every spelling, in the order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => Written[value])];

    /// <summary>The spelling of a value.</summary>
    public static string Of(T value) => Written[value];

    /// <summary>The value behind a spelling; false for any other text.</summary>
    public static bool TryRead(string text, out T value) => Readable.TryGetValue(text, out value);

    /// <summary>The value behind a spelling that we wrote ourselves; another text is a corrupt record and throws.</summary>
    public static T Read(string text) => Readable.TryGetValue(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    private static string Spell(T value) =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<CodeAttribute>()?.Code
        ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
