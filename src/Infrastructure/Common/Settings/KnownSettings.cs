using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Settings;

/// <summary>All settings of the service, read from the types that are marked with <see cref="SettingsSectionAttribute"/>.</summary>
public sealed class KnownSettings
{
    private readonly Dictionary<string, KnownSetting> _byKey;

    /// <summary>Reads the settings of some assemblies.</summary>
    public KnownSettings(params IEnumerable<Assembly> assemblies)
    {
        All =
        [
            .. from assembly in assemblies
               from type in assembly.GetTypes()
               let section = type.GetCustomAttribute<SettingsSectionAttribute>()
               where section is not null
               from setting in Of(section.Name, type)
               orderby setting.Key
               select setting,
        ];
        _byKey = All.ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
        Roots = All.Select(setting => setting.Key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All settings, in the order of their names.</summary>
    public IReadOnlyList<KnownSetting> All { get; }

    /// <summary>The first parts of all names.</summary>
    public IReadOnlySet<string> Roots { get; }

    /// <summary>Returns the setting of this name; null if there is none.</summary>
    public KnownSetting? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Returns whether a name is that of a section, or of a part of one.</summary>
    public bool IsSection(string key) => All.Any(setting => setting.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the settings of a type that is bound to a section.</summary>
    public static IEnumerable<KnownSetting> Of(string section, Type type) =>
        type.GetProperties().Where(property => property.CanWrite).SelectMany(property =>
    {
        var name = property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name;
        var key = section.Length == 0 ? name : $"{section}:{name}";
        var isPart = property.PropertyType is { IsClass: true, IsArray: false } nested
            && nested != typeof(string)
            && !typeof(IEnumerable).IsAssignableFrom(nested);
        return isPart ? Of(key, property.PropertyType) : [new KnownSetting(key, property)];
    });
}
