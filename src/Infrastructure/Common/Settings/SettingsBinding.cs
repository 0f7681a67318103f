using System.Reflection;
using Microsoft.Extensions.Configuration;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Settings;

/// <summary>Reads the settings of a module.</summary>
public static class SettingsBinding
{
    /// <summary>
    /// Returns the settings of the section that a type is marked with. <see cref="SettingsCheck"/> has checked the values before; a wrong one throws
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public static T Settings<T>(this IConfiguration configuration) where T : class, new()
    {
        var section = typeof(T).GetCustomAttribute<SettingsSectionAttribute>()!.Name;
        return (section.Length == 0 ? configuration : configuration.GetSection(section)).Get<T>() ?? new();
    }
}
