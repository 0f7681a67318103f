using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The form of the pages: links, lengths of lines, and the length of the README.</summary>
public partial class PageTests
{
    private const int LongestLine = 120;
    private const int LongestReadme = 130;

    [Fact]
    public void Relative_links_and_anchors_resolve() =>
        (from page in Pages.All
         from Match link in Link().Matches(Pages.Prose(page.Value))
         let target = link.Groups[1].Value
         where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
         where !Resolves(page.Key, target)
         select $"{page.Key}: {target}").ToList().Should().Equal([]);

    [Fact]
    public void Lines_have_at_most_120_characters_except_in_tables() =>
        (from page in Pages.Product
         from line in page.Value.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
         where line.Text.Length > LongestLine && !line.Text.StartsWith('|')
         select $"{page.Key}:{line.Number} has {line.Text.Length}").ToList().Should().Equal([]);

    [Fact]
    public void The_README_has_at_most_130_lines() => Pages.All["README.md"].TrimEnd().Split('\n').Length.Should().BeLessThanOrEqualTo(LongestReadme);

    [Fact]
    public void Every_page_of_docs_is_linked_from_another()
    {
        var targets = (from page in Pages.All
                       from Match link in Link().Matches(page.Value)
                       let target = link.Groups[1].Value.Split('#')[0]
                       where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                       select Whole(page.Key, target)).ToHashSet();
        Pages.All.Keys.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Select(path => Path.Combine(Repository.Root, path))
            .Where(path => !targets.Contains(Path.GetFullPath(path))).Should().BeEmpty();
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Whole(page, parts[0]);
        return parts.Length == 1
            ? File.Exists(file) || Directory.Exists(file)
            : Pages.All.TryGetValue(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), out var text) && Pages.Anchors(text).Contains(parts[1]);
    }

    private static string Whole(string page, string target) => Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
