using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Settings;

/// <summary>
/// Finds settings that would be ignored and values that cannot be used: unknown names in the sections of the service, sections whose name is within
/// two edits of one of them, values that are not allowed. Other sections belong to ASP.NET Core and its libraries; of these only the log levels are
/// checked, because a wrong one stops the start with a message of the framework.
/// </summary>
/// <param name="known">The settings of the service.</param>
/// <param name="isFormer">Returns whether a name with colons is the former name of a setting.</param>
public sealed partial class SettingsCheck(KnownSettings known, Func<string, bool> isFormer)
{
    private const int MaxEdits = 2;
    private const int MaxShown = 100;

    private static readonly string[] LogLevels = Enum.GetNames<LogLevel>();

    /// <summary>Throws <see cref="InvalidOperationException"/> with a line for each problem.</summary>
    public void ThrowIfWrong(IConfiguration configuration)
    {
        if (Problems(configuration) is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }
    }

    /// <summary>Returns a sentence for each problem.</summary>
    public IReadOnlyList<string> Problems(IConfiguration configuration) =>
        [.. configuration.AsEnumerable().Where(one => one.Value is not null).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => ProblemOf(one.Key, one.Value!)).OfType<string>()];

    /// <summary>Returns the sentence about a name that is unknown, with the nearest known one.</summary>
    public string Unknown(string key, string value)
    {
        var nearest = known.Find(EditDistance.Nearest(ElementNumber().Replace(key, ""), known.All.Select(setting => setting.Key))!)!;
        var shown = nearest.IsSecret || MayBeSecret().IsMatch(key) || value.Contains('=', StringComparison.Ordinal)
            ? ""
            : $" (its value is '{Shown(value)}')";
        return $"{KnownSetting.WrittenName(key)} is not a setting{shown}. The nearest is {nearest.Name}: {AllowedOf(nearest)}.";
    }

    private string? ProblemOf(string key, string value)
    {
        var root = key.Split(':')[0];
        if (!known.Roots.Contains(root))
        {
            return IsNearOurs(key, root)
                ? Unknown(key, value)
                : LogLevelKey().IsMatch(key) && !LogLevels.Contains(value, StringComparer.OrdinalIgnoreCase)
                    ? $"{KnownSetting.WrittenName(key)} is '{Shown(value)}'. Allowed: {string.Join(", ", LogLevels)}." : null;
        }

        if (known.Find(key) is { } setting)
        {
            // JSON writes an empty list as an empty text.
            return setting.IsList
                ? value.Length == 0
                    ? null
                    : $"{setting.Name} is a list: set {setting.Name}__0, {setting.Name}__1 and so on, each to {AllowedOf(setting)}."
                : Wrong(setting, setting.Name, value);
        }

        if (ElementNumber().Match(key) is { Success: true } number && known.Find(key[..number.Index]) is { IsList: true } list)
        {
            return Wrong(list, list.Name + KnownSetting.WrittenName(number.Value), value);
        }

        // An empty object of JSON; and without a colon, a variable of the environment that is not meant for the service.
        return isFormer(key) || (known.IsSection(key) && (value.Length == 0 || !key.Contains(':', StringComparison.Ordinal)))
            ? null
            : Unknown(key, value);
    }

    private bool IsNearOurs(string key, string root) => key.Contains(':', StringComparison.Ordinal)
        ? known.Roots.Any(ours => known.IsSection(ours) && EditDistance.Between(root, ours) <= MaxEdits)
        : known.Roots.Any(ours => !known.IsSection(ours) && EditDistance.Between(root, ours) <= MaxEdits);

    private static string? Wrong(KnownSetting setting, string name, string value)
    {
        if (setting.Allows(value))
        {
            return null;
        }

        var nearest = EditDistance.Nearest(value, setting.ClosedSet) is { } one && EditDistance.Between(value, one) <= MaxEdits
            ? $" Did you mean {one}?"
            : "";
        var shown = setting.IsSecret ? "cannot be used (its value is not shown)" : $"is '{Shown(value)}'";
        return $"{name} {shown}. Allowed: {AllowedOf(setting)}.{nearest}";
    }

    private static string AllowedOf(KnownSetting setting) => setting.ClosedSet is { Count: > 0 } values ? string.Join(", ", values) : setting.Format;

    private static string Shown(string value)
    {
        var printable = string.Concat(value.Select(one => char.IsControl(one) ? ' ' : one));
        return printable.Length <= MaxShown ? printable : printable[..MaxShown] + "…";
    }

    [GeneratedRegex(@":\d+$")]
    private static partial Regex ElementNumber();

    [GeneratedRegex("^Logging:(?:[^:]+:)?LogLevel:", RegexOptions.IgnoreCase)]
    private static partial Regex LogLevelKey();

    [GeneratedRegex("password|pwd|secret|token|key|connection|credential", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeSecret();
}
