using System.Collections;
using System.Globalization;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Console.Settings;

/// <summary>A setting.</summary>
/// <param name="Name">The name as environment variables write it.</param>
/// <param name="IsSet">Whether the configuration sets it.</param>
/// <param name="Value">The value, those of a list separated by commas; null for a secret.</param>
/// <param name="Default">The value if it is not set; null if there is none.</param>
public sealed record SettingRow(string Name, bool IsSet, string? Value, string? Default);

/// <summary>Reads the defaults of settings from the types to which they are bound.</summary>
internal static class SettingDefaults
{
    /// <summary>Returns the default as text; null if there is none.</summary>
    public static string? Of(KnownSetting setting) =>
        setting.Property.GetValue(Activator.CreateInstance(setting.Property.DeclaringType!)) switch
        {
            null or "" or ICollection { Count: 0 } => null,
            bool flag => flag ? "true" : "false",
            IEnumerable many and not string => string.Join(", ", many.Cast<object>().Select(Text)),
            var value => Text(value),
        };

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
