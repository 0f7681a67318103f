using Onboarding.Api.Common.Settings;
using Onboarding.Api.Console.Common;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Console.Settings;

/// <summary>The settings in force, of the same table as docs/operate.md. They are only read; the value of a secret is not shown.</summary>
internal sealed class SettingsScreen(IConfiguration configuration) : IConsoleScreen
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get(ConsolePages.Settings, "", Show, "section");

    private Task<IResult> Show(ConsoleRequest request)
    {
        var all = SettingsStart.Known.All;
        var sections = all.Select(SectionOf).Distinct().Order(StringComparer.Ordinal).ToList();
        var section = request.Text("section") is { } wanted && sections.Contains(wanted) ? wanted : null;
        var rows = all.Where(setting => section is null || SectionOf(setting) == section).Select(Row)
            .Where(row => section is not null || row.IsSet).OrderBy(row => row.Name, StringComparer.Ordinal).ToList();
        return Task.FromResult(request.Page<SettingsPage>(
            "Settings", (nameof(SettingsPage.Sections), sections), (nameof(SettingsPage.Section), section), (nameof(SettingsPage.Rows), rows)));
    }

    // Settings without a section are together, under General.
    private static string SectionOf(KnownSetting setting) =>
        setting.Key.Contains(':', StringComparison.Ordinal) ? setting.Key.Split(':')[0] : "General";

    private SettingRow Row(KnownSetting setting)
    {
        var section = configuration.GetSection(setting.Key);
        var values = setting.IsList
            ? section.GetChildren().Select(one => one.Value ?? "").Where(one => one.Length > 0).ToList()
            : section.Value is { Length: > 0 } value ? [value] : [];
        return new(setting.Name, values.Count > 0, setting.IsSecret ? null : string.Join(", ", values), SettingDefaults.Of(setting));
    }
}
