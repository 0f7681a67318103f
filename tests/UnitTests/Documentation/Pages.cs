using System.Text;
using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The Markdown pages of the repository.</summary>
internal static partial class Pages
{
    private static readonly string[] Folders = ["docs", "src", "bench", "tests", "requests", "samples"];

    /// <summary>Every page, by its path from the root.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Folders
        .Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        .Append(Path.Combine(Repository.Root, "README.md")).Append(Path.Combine(Repository.Root, "SECURITY.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .ToDictionary(path => path, path => Repository.Read(path));

    /// <summary>The README and the pages under docs, without the contracts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Product => All.Where(page =>
        page.Key == "README.md" || (page.Key.StartsWith("docs/", StringComparison.Ordinal) && !page.Key.StartsWith("docs/contracts/", StringComparison.Ordinal)));

    /// <summary>A page without its fenced blocks.</summary>
    public static string Prose(string page) => Fence().Replace(page, "");

    /// <summary>The anchors of a page: those of its headings, as GitHub makes them, and those it states.</summary>
    public static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(Prose(page)).Select(heading => Slug(heading.Groups[1].Value))
            .Concat(Anchor().Matches(page).Select(anchor => anchor.Groups[1].Value));

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var letter in heading.Trim().ToLowerInvariant())
        {
            slug.Append(letter switch
            {
                ' ' => "-",
                '-' or '_' => letter.ToString(),
                _ => char.IsLetterOrDigit(letter) ? letter.ToString() : "",
            });
        }

        return slug.ToString();
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} +(.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Anchor();
}
