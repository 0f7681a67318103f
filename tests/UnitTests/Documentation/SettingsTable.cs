using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Api.Common.Settings;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// The table of settings in docs/operate.md, made from the settings that the program knows (<see cref="SettingsStart.Known"/>): names, values and defaults by
/// reflection, meanings from the doc comments.
/// </summary>
internal static partial class SettingsTable
{
    private static readonly Dictionary<string, string> Comments = AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name!.StartsWith("Onboarding.", StringComparison.Ordinal))
        .Select(assembly => Path.ChangeExtension(assembly.Location, ".xml")).Where(File.Exists)
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(member => member.Attribute("name")!.Value).ToDictionary(members => members.Key, members => Meaning(members.First().Element("summary")));

    /// <summary>The table as Markdown, one line a setting.</summary>
    public static string Markdown => string.Join('\n', [
        "| setting | values | default | meaning |",
        "|---|---|---|---|",
        .. SettingsStart.Known.All.OrderBy(setting => setting.Name, StringComparer.Ordinal)
            .Select(setting => $"| `{setting.Name}` | {Values(setting)} | {Default(setting)} | {MeaningOf(setting)} |"),
    ]);

    private static string Values(KnownSetting setting)
    {
        var values = setting.ClosedSet is { Count: > 0 } set ? string.Join(", ", set.Select(one => $"`{one}`")) : setting.Format.Split(' ', 2)[1];
        return !setting.IsList ? values : setting.ClosedSet.Count > 0 ? $"list: {values}" : "list";
    }

    private static string Default(KnownSetting setting) => setting.Property.GetValue(Activator.CreateInstance(setting.Property.DeclaringType!)) switch
    {
        null or "" or ICollection { Count: 0 } => "none",
        bool flag => flag ? "`true`" : "`false`",
        Enum name => $"`{KnownSetting.NamesOf(name.GetType()).First(one => Equals(Enum.Parse(name.GetType(), one), name))}`",
        var value => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static string MeaningOf(KnownSetting setting) => Comments.GetValueOrDefault($"P:{setting.Property.DeclaringType!.FullName}.{setting.Property.Name}", "");

    private static string Meaning(XElement? summary) => summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => $"`{(element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name"))?.Value.Split('.', ':')[^1]}`",
        _ => "",
    })), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
