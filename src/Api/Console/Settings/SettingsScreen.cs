using Onboarding.Api.Common.Settings;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Settings;

/// <summary>The settings in force, of the same table as docs/operate.md. They are only read; the value of a secret is not shown.</summary>
internal sealed class SettingsScreen(IConfiguration configuration) : IConsoleScreen
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get(ConsolePages.Settings, "", Show, "section");

    private Task<IResult> Show(ConsoleRequest request)
    {
        var all = EffectiveSettings.Of(configuration);
        var sections = all.Select(setting => setting.Section).Distinct().Order(StringComparer.Ordinal).ToList();
        var section = request.Text("section") is { } wanted && sections.Contains(wanted) ? wanted : null;
        var rows = all.Where(setting => section is null ? setting.IsSet : setting.Section == section).ToList();
        return Task.FromResult(request.Page<SettingsPage>(
            "Settings", (nameof(SettingsPage.Sections), sections), (nameof(SettingsPage.Section), section), (nameof(SettingsPage.Rows), rows)));
    }
}
