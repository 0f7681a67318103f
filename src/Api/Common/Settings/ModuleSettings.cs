using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Common.Settings;

/// <summary>Reads the settings of a module of the Api.</summary>
internal static class ModuleSettings
{
    /// <summary>Returns the settings of the section that a type is marked with. They were checked before (<see cref="SettingsStart"/>).</summary>
    public static T Settings<T>(this IConfiguration configuration) where T : class, new() => SettingsBinding.Settings<T>(configuration);
}
