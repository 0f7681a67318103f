using System.Text.RegularExpressions;
using Onboarding.Api.Common.Settings;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// docs/operate.md has every setting as the code has it. <c>eng/settings-table</c> writes the table (it sets <c>ONBOARDING_WRITE_SETTINGS</c>). A build without a
/// dialect leaves this file out: Dialects.Amlyze, Dialects.Yativo and Dialects.Enfuce have settings.
/// </summary>
public partial class SettingsTableTests
{
    private const string Begin = "<!-- settings -->\n";
    private const string End = "\n<!-- /settings -->";

    private static readonly string Source = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void The_table_is_that_of_the_code()
    {
        var page = Path.Combine(Repository.Root, "docs", "operate.md");
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ONBOARDING_WRITE_SETTINGS") is { Length: > 0 })
        {
            File.WriteAllText(page, text[..begin] + SettingsTable.Markdown + text[end..]);
            return;
        }

        (end < begin ? "" : text[begin..end]).Should().Be(SettingsTable.Markdown, "eng/settings-table writes it");
    }

    [Fact]
    public void Settings_are_read_only_through_the_types_that_the_table_is_made_from() =>
        Read().Matches(Source).Select(read => read.Value).Should().BeEmpty();

    [Fact]
    public void Every_setting_has_a_meaning() => SettingsTable.Markdown.Split('\n').Where(line => line.EndsWith("|  |", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_setting_that_a_page_names_exists() =>
        (from page in Pages.Product
         where !page.Key.StartsWith("docs/adr/", StringComparison.Ordinal)
         from Match name in Variable().Matches(page.Value)
         where SettingsStart.Known.Roots.Contains(name.Value.Split("__")[0])
         where !SettingsTable.Markdown.Contains(name.Value.TrimEnd('_'), StringComparison.Ordinal)
         where !FormerSettings().Contains(name.Value.Replace("__", ":", StringComparison.Ordinal))
         select $"{page.Key}: {name.Value}").Should().BeEmpty();

    private static IEnumerable<string> FormerSettings() => Former().Matches(Source).SelectMany(former => new[] { former.Groups[1].Value, former.Groups[2].Value });

    // An indexer, GetValue, GetConnectionString or GetSection with a name that is not a parameter. The host's own names have no colon.
    [GeneratedRegex("(?:\\bGetValue\\w*|GetSection|GetConnectionString)(?:<[^>]+>)?\\(\"(?!Kestrel:)[^\"]*\"|onfiguration\\[\"\\w+:[^\"]*\"")]
    private static partial Regex Read();

    [GeneratedRegex("\\(\"(\\w+:\\w+)\", \"(\\w+:\\w+)\"\\)")]
    private static partial Regex Former();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+(?:__[A-Za-z]+)?")]
    private static partial Regex Variable();
}
