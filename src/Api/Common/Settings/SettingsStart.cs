using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Common.Settings;

/// <summary>Checks settings and arguments before anything reads them, so that none is ignored.</summary>
internal static class SettingsStart
{
    /// <summary>All settings of the service.</summary>
    public static KnownSettings Known { get; } = new(
        typeof(ApplicationModule).Assembly, typeof(KnownSettings).Assembly, typeof(SettingsStart).Assembly);

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/>, with a line for each problem, for unknown arguments of the server, unknown settings and values
    /// that are not allowed.
    /// </summary>
    public static void CheckSettings(this WebApplicationBuilder builder, string[] serverArguments)
    {
        new ServerArguments(Known).ThrowIfWrong(serverArguments);
        new SettingsCheck(Known, FormerSettings.IsFormer).ThrowIfWrong(builder.Configuration);
    }
}
