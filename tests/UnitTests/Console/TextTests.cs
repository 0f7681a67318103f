using System.Text.Json;
using System.Text.RegularExpressions;
using Onboarding.Api.Console.Common;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Console;

/// <summary>The texts of the console exist in both languages.</summary>
public sealed partial class TextTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "src/Api/Console");
    private static readonly ConsoleTexts Texts = new();

    // Texts that have no words of one language, and sentences that are not on pages.
    private static readonly string[] SameInBoth = ["Onboarding", "CSV", "English", "It has none.", "Handlers find all responses at the request."];

    [Fact]
    public void Each_text_of_a_page_has_a_Lithuanian_text() => Used().Except(SameInBoth).Where(key => !Texts.Has("lt", key)).Should().BeEmpty();

    [Fact]
    public void Each_code_has_an_English_and_a_Lithuanian_text()
    {
        var (english, lithuanian) = (Keys("en"), Keys("lt"));
        english.Where(key => !Code().IsMatch(key)).Should().BeEmpty("a sentence is its own English text");
        english.Except(lithuanian).Should().BeEmpty();
        lithuanian.Where(key => Code().IsMatch(key)).Except(english).Should().BeEmpty();
    }

    [Fact]
    public void No_Lithuanian_text_is_unused() =>
        Keys("lt").Where(key => !Code().IsMatch(key)).Where(key => !AllSource().Contains($"\"{key}\"", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Equal_keys_of_two_folders_have_equal_texts()
    {
        foreach (var language in new[] { "en", "lt" })
        {
            Files(language).SelectMany(Read).GroupBy(one => one.Key).Where(one => one.Select(pair => pair.Value).Distinct().Count() > 1)
                .Select(one => one.Key).Should().BeEmpty(language);
        }
    }

    [Fact]
    public void A_translation_has_the_placeholders_of_its_key()
    {
        foreach (var (key, text) in Files("lt").SelectMany(Read).Where(one => !Code().IsMatch(one.Key)))
        {
            Placeholder().Matches(text).Select(one => one.Value).Order().Distinct()
                .Should().Equal(Placeholder().Matches(key).Select(one => one.Value).Order().Distinct(), "{0}", key);
        }
    }

    private static IEnumerable<string> Used() =>
        from file in Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".razor" or ".cs"
        let text = File.ReadAllText(file)
        from key in TextKey().Matches(text).Select(match => match.Groups[1].Value).Concat(Title().Matches(text).Select(match => match.Groups[1].Value))
        select key.Replace("\\\"", "\"", StringComparison.Ordinal);

    private static string AllSource() => string.Join('\n', Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".razor" or ".cs").Select(File.ReadAllText));

    private static HashSet<string> Keys(string language) => [.. Files(language).SelectMany(Read).Select(one => one.Key)];

    private static IEnumerable<string> Files(string language) => Directory.EnumerateFiles(Root, $"Texts.{language}.json", SearchOption.AllDirectories);

    private static Dictionary<string, string> Read(string file) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;

    [GeneratedRegex("""\bT\["((?:[^"\\]|\\.)*)"(?:\]|,)""")]
    private static partial Regex TextKey();

    // The titles of pages, and sentences that are chosen in code.
    [GeneratedRegex("""(?:Page<\w+>\(|new\(|=> |\? |: |(?<!Justification )= )\s*"([A-Z][^"{}/]* [^"{}]*|[A-Z][a-z]+)"(?=[,;)\s])""")]
    private static partial Regex Title();

    [GeneratedRegex(@"^[\w-]+\.[\w.-]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
