using System.Collections;
using System.Globalization;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Common.Settings;

/// <summary>A setting as it is in force.</summary>
/// <param name="Name">The name as environment variables write it.</param>
/// <param name="Section">The first part of its key; General for a key without parts.</param>
/// <param name="IsSet">Whether the configuration sets it.</param>
/// <param name="Value">The value, those of a list separated by commas; null for a secret.</param>
/// <param name="Default">The value if it is not set; null if there is none.</param>
public sealed record EffectiveSetting(string Name, string Section, bool IsSet, string? Value, string? Default);

/// <summary>Reads the settings in force, of the same table as docs/operate.md.</summary>
internal static class EffectiveSettings
{
    private const string WithoutSection = "General";

    /// <summary>Returns all settings, ordered by name. The value of a secret is not read.</summary>
    public static IReadOnlyList<EffectiveSetting> Of(IConfiguration configuration) =>
        [.. SettingsStart.Known.All.Select(setting => Of(setting, configuration)).OrderBy(one => one.Name, StringComparer.Ordinal)];

    private static EffectiveSetting Of(KnownSetting setting, IConfiguration configuration)
    {
        var section = configuration.GetSection(setting.Key);
        var values = setting.IsList
            ? section.GetChildren().Select(one => one.Value ?? "").Where(one => one.Length > 0).ToList()
            : section.Value is { Length: > 0 } value ? [value] : [];
        return new(
            setting.Name, setting.Key.Contains(':', StringComparison.Ordinal) ? setting.Key.Split(':')[0] : WithoutSection,
            values.Count > 0, setting.IsSecret ? null : string.Join(", ", values), DefaultOf(setting));
    }

    // The types to which settings are bound have the defaults.
    private static string? DefaultOf(KnownSetting setting) =>
        setting.Property.GetValue(Activator.CreateInstance(setting.Property.DeclaringType!)) switch
        {
            null or "" or ICollection { Count: 0 } => null,
            bool flag => flag ? "true" : "false",
            IEnumerable many and not string => string.Join(", ", many.Cast<object>().Select(Text)),
            var value => Text(value),
        };

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
