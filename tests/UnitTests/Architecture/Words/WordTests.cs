using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture.Words;

/// <summary>
/// No identifier, comment, message or document contains a word of words.txt, except in a text of allowed.txt, and no sentence begins with a relative clause
/// (What, Who), because its subject comes late.
/// </summary>
public sealed partial class WordTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    public void The_repository_uses_only_plain_technical_words()
    {
        var words = Lines("words.txt").Select(line => line.Split('|')).SelectMany(
            line => line[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Instead: line[1].Trim())))
            .ToDictionary(one => one.Word, one => one.Instead);
        var allowed = Lines("allowed.txt").ToArray();

        var found =
            from file in Files()
            from line in File.ReadLines(file).Select((text, index) => (Text: Without(text, allowed), Number: index + 1))
            from word in Word().Matches(line.Text).Select(match => match.Value.ToLowerInvariant()).Where(words.ContainsKey)
            select $"{Path.GetRelativePath(Root, file)}:{line.Number} {word}: write {words[word]}";

        string.Join("\n", found).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/// <summary>What a caller may do.</summary>", true)]
    [InlineData("/// <param name=\"item\">Whose data.</param>", true)]
    [InlineData("A text. Whatever it says is kept.", true)]
    [InlineData("| a cell | What a list does |", true)]
    [InlineData("- **A point.** What was sent stays", true)]
    [InlineData("// Returns what a caller may do.", false)]
    [InlineData("// What is a caller? A program.", false)]
    [InlineData("Whole numbers", false)]
    public void A_relative_clause_at_the_beginning_of_a_sentence_is_found(string line, bool isFound) =>
        RelativeClause().IsMatch(line).Should().Be(isFound);

    [Fact]
    public void No_sentence_begins_with_a_relative_clause() => string.Join("\n",
        from file in Files()
        where Path.GetFileName(file) != "WordTests.cs"
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where RelativeClause().IsMatch(line.Text)
        select $"{Path.GetRelativePath(Root, file)}:{line.Number} {line.Text.Trim()}").Should().BeEmpty();

    private static IEnumerable<string> Files() =>
        new[] { ".ci", "src", "tests", "docs", "bench", "eng", "requests" }.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Root)).Where(
            file => Path.GetExtension(file) is ".cs" or ".md" or ".http" or ".csproj" or ".props" or ".targets" or ".editorconfig" or ""
                && !Outside().IsMatch(Path.GetRelativePath(Root, file)));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Root, "tests/UnitTests/Architecture/Words", file)).Where(line => line.Length > 0 && !line.StartsWith('#'));

    private static string Without(string line, string[] allowed) => allowed.Aggregate(line, (text, one) => text.Replace(one, " ", StringComparison.Ordinal));

    // The words of an identifier: RejectedSignIns has three, HTTPMethod two.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();

    // After the begin of a comment, tag, table cell, list item or text, or after the end of a sentence. A question may begin like that.
    [GeneratedRegex("""(?:^\s*|>|//+ ?|\| |[.:*] |- |")(?:Wh(?:at|o|om|ose)(?:ever)?)\b(?![^.]*\?)""")]
    private static partial Regex RelativeClause();

    // Files that the build and its tools make or install, generated migrations, and the facts of the published contracts.
    [GeneratedRegex("^tests/Contracts/|/(bin|obj|node_modules|Migrations|contracts)/")]
    private static partial Regex Outside();
}
