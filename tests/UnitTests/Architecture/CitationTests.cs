using System.Text.Json;
using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>
/// The things that comments quote exist: contracts with their sections and rules, data files with their objects, decisions and other pages
/// (docs/contracts/README.md).
/// </summary>
public partial class CitationTests
{
    private static readonly Dictionary<string, string> Pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "contracts"), "*.md")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    private static readonly ILookup<string, JsonElement> Data = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Contracts"), "*.json", SearchOption.AllDirectories)
        .Where(file => !file.Contains("samples", StringComparison.Ordinal)).ToLookup(file => Path.GetFileName(file), file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    private static IEnumerable<(Source File, string Text)> Comments => Source.All.Select(file => (file, string.Join(' ', file.Lines.Select(line => Comment().Match(line).Groups[1].Value))));

    [Fact]
    public void Comments_contain_quotations() => Comments.SelectMany(one => Quotation().Matches(one.Text)).Should().HaveCountGreaterThan(50);

    [Fact]
    public void A_quoted_page_contains_the_section_or_rule() =>
        (from comment in Comments
         from Match quotation in Quotation().Matches(comment.Text)
         let file = quotation.Groups["file"].Value
         where file.EndsWith(".md", StringComparison.Ordinal)
         from place in Places(quotation)
         where !Pages.TryGetValue(file, out var page) || !Has(page, place)
         select $"{comment.File}: {file}, {place}").Should().BeEmpty();

    [Fact]
    public void A_quoted_data_file_contains_the_object_or_member() =>
        (from comment in Comments
         from Match quotation in Quotation().Matches(comment.Text)
         let file = quotation.Groups["file"].Value
         where file.EndsWith(".json", StringComparison.Ordinal)
         from place in Places(quotation)
         where !Data[file].Any(data => Names(data).Contains(place))
         select $"{comment.File}: {file}, {place}").Should().BeEmpty();

    [Theory]
    [InlineData("Yativo", "yativo.md")]
    [InlineData("Enfuce", "enfuce.md")]
    public void A_rule_quoted_in_a_dialect_is_in_its_contract(string dialect, string page) =>
        (from comment in Comments
         where comment.File.Path.Contains($"/Dialects/{dialect}/", StringComparison.Ordinal)
         from Match rule in RuleName().Matches(comment.Text)
         where !Has(Pages[page], rule.Value)
         select $"{comment.File}: {rule.Value}").Should().BeEmpty();

    [Fact]
    public void A_quoted_decision_or_page_of_the_docs_exists() =>
        (from comment in Comments
         from Match quotation in DocsPath().Matches(comment.Text)
         let path = quotation.Value.TrimEnd('.')
         where !Exists(path)
         select $"{comment.File}: {path}").Should().BeEmpty();

    private static bool Exists(string path)
    {
        var whole = Path.Combine(Repository.Root, path);
        return File.Exists(whole) || Directory.Exists(whole)
            || (Directory.Exists(Path.GetDirectoryName(whole)) && Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(whole)!, Path.GetFileName(whole) + "*").Any());
    }

    // "fields.json, AddressApi" names one place, "yativo.md, Create response, Contradictions" names two, and "events.json" none: then only the file must
    // exist.
    private static IEnumerable<string> Places(Match quotation) => quotation.Groups["place"].Captures.Select(capture => capture.Value.Trim()).DefaultIfEmpty("");

    // A section is found by its heading, a rule by its name.
    private static bool Has(string page, string place) => place.Length == 0
        || Regex.IsMatch(page, $@"(?m)^#+ (\w+ )?{Regex.Escape(place)}\s*$")
        || (RuleName().IsMatch(place) && Regex.IsMatch(page, $@"\b{Regex.Escape(place)}\b"));

    private static IEnumerable<string> Names(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Object => data.EnumerateObject().SelectMany(member => Names(member.Value).Prepend(member.Name)).Append(""),
        JsonValueKind.Array => data.EnumerateArray().SelectMany(Names).Append(""),
        JsonValueKind.String => [data.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"^\s*///?\s?(.*)$|\s//\s(.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![/\w.-])(?<file>(yativo|enfuce|amlyze|contract|responses)\.md|(fields|errors|events|classifiers|locales)\.json)((?:, (?:object )?(?<place>[^,;:)]+))*(?=[;:)])|)")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\b[YEK][0-9]{1,2}b?\b")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"\bdocs/[\w/.-]+")]
    private static partial Regex DocsPath();
}
