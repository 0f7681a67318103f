using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>docs/security-map.md maps every requirement to a test that exists, or to a reason.</summary>
public sealed partial class SecurityMapTests
{
    private static readonly string[] Reasons = ["by construction", "documented", "operator", "not applicable", "open"];

    private static readonly string Page = Repository.Read("docs", "security-map.md");

    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText),
    ];

    private static readonly (string Number, string Level, string Subject, string How)[] Rows =
        [.. Row().Matches(Page).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value))];

    [Fact]
    public void Every_requirement_of_levels_1_and_2_has_a_line_with_its_level() =>
        Rows.Select(row => $"{row.Number} {row.Level}").Should().BeEquivalentTo(
            Repository.Read("tests", "UnitTests", "Documentation", "asvs-5.0.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'));

    [Fact]
    public void Every_risk_of_the_API_Top_10_has_a_line_with_tests()
    {
        var risks = Risk().Matches(Page);
        risks.Select(risk => risk.Groups[1].Value).Should().Equal(Enumerable.Range(1, 10).Select(number => $"API{number}"));
        risks.Should().OnlyContain(risk => Test().IsMatch(risk.Groups[2].Value));
    }

    [Fact]
    public void A_line_names_a_subject_and_a_test_or_a_reason() => Rows.Where(row =>
        row.Subject.Length == 0 || !(Test().IsMatch(row.How) || Reasons.Any(reason => Regex.IsMatch(row.How, $"^{reason}: .{{10,}}")))).Should().BeEmpty();

    [Fact]
    public void Every_named_test_exists()
    {
        var names = Test().Matches(Page).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Where(name => name != ("Class", "Method")).Distinct().ToList();
        names.Should().HaveCountGreaterThan(100);
        names.Where(name => !Sources.Any(source =>
            Regex.IsMatch(source, $@"\bclass {name.Class}\b")
            && Regex.IsMatch(source, $@"\bpublic (async )?(Task|void|ValueTask) {name.Method}\("))).Should().BeEmpty();
    }

    [GeneratedRegex(@"^\| ([0-9]+\.[0-9]+\.[0-9]+) \| ([0-9]) \| ([^|]*) \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (API[0-9]+) \| [^|]* \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Risk();

    [GeneratedRegex(@"`([A-Z]\w+)\.([A-Z]\w+)`")]
    private static partial Regex Test();
}
