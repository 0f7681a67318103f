using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// docs/errors.md has every reason for which a request is rejected. <c>eng/errors-page</c> writes it (it sets <c>ONBOARDING_WRITE_ERRORS</c>). A build without a
/// dialect leaves this file out: Dialects.Amlyze, Dialects.Yativo and Dialects.Enfuce have errors.
/// </summary>
public partial class ErrorsPageTests
{
    private const string Begin = "<!-- errors -->\n";
    private const string End = "\n<!-- /errors -->";

    // Only commands of the command line or pages for people reject for these reasons; a wording of its own is not a rule of its own.
    private static readonly string[] OfCommands = ["ConsoleErrorTexts.", "ExportedCustomers.", "ImportErrors.", "OutputFiles.", "ClassifierErrors.InvalidFile", "AmlyzeWording.", "Wording2023.", "Wording2026."];

    private static readonly string[] CodesOfCommands = ["invalid_chunk", "invalid_fingerprint"];

    private static readonly BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Rule, string> Rules = new[] { typeof(Rule).Assembly, typeof(Paging).Assembly, typeof(IErrorSource).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters && !type.Name.EndsWith("Source", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(AnyStatic), (type, field) => (type, field)).Where(one => IsRules(one.field.FieldType))
        .SelectMany(one => RulesIn(one.field.GetValue(null)), (one, rule) => (Rule: rule, Name: $"{one.type.Name}.{one.field.Name}"))
        .GroupBy(one => one.Rule).ToDictionary(same => same.Key, same => same.First().Name);

    [Fact]
    public void The_page_is_that_of_the_code()
    {
        var page = Path.Combine(Repository.Root, "docs", "errors.md");
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ONBOARDING_WRITE_ERRORS") is { Length: > 0 })
        {
            File.WriteAllText(page, text[..begin] + ErrorsPage.Markdown + text[end..]);
            return;
        }

        (end < begin ? "" : text[begin..end]).Should().Be(ErrorsPage.Markdown, "eng/errors-page writes it");
    }

    [Fact]
    public void The_rules_of_the_program_are_found() => Rules.Should().HaveCountGreaterThan(250);

    [Fact]
    public void Every_rule_is_in_the_catalogue_of_an_API()
    {
        var described = ErrorsPage.Sources.SelectMany(source => source.Errors).SelectMany(error => error.Rules).ToHashSet();
        var missing = Rules.Where(rule => !described.Contains(rule.Key) && !OfCommands.Any(name => rule.Value.StartsWith(name, StringComparison.Ordinal)))
            .Select(rule => $"{rule.Value} ({rule.Key.Code})");
        string.Join('\n', missing).Should().BeEmpty("each module has an error source");
    }

    [Fact]
    public void Every_code_of_a_validator_is_in_the_catalogue()
    {
        var codes = ErrorsPage.Sources.SelectMany(source => source.Errors).Select(error => error.Code).ToHashSet();
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).SelectMany(file => Literal().Matches(File.ReadAllText(file)))
            .Select(code => code.Groups[1].Value).Except(CodesOfCommands).Where(code => !codes.Contains(code)).Should().BeEmpty();
    }

    [Fact]
    public void Every_error_has_a_sentence_and_a_remedy() => ErrorsPage.Sources.SelectMany(source => source.Errors)
        .Where(error => error.Message.Length == 0 || error.Message.Contains("{0}", StringComparison.Ordinal) || error.Remedy.Length == 0 || error.Remedy[^1] != '.')
        .Should().BeEmpty();

    [Fact]
    public void Every_error_of_an_API_with_codes_has_a_code() => ErrorsPage.Sources.Where(source => source.Api.Value != "yativo")
        .SelectMany(source => source.Errors).Where(error => error.Code.Length == 0).Should().BeEmpty();

    [Fact]
    public void The_type_of_a_problem_is_no_code_of_a_rule() =>
        ProblemTypes.All.Select(type => type.Code).Intersect(Rules.Keys.Select(rule => rule.Code)).Should().BeEmpty();

    private static bool IsRules(Type type) => type == typeof(Rule) || (type.IsAssignableTo(typeof(IDictionary)) && type.GenericTypeArguments.Contains(typeof(Rule)))
        || type.GetProperties().Any(property => property.PropertyType == typeof(Rule) && type.Namespace?.StartsWith("Onboarding.Domain.Customers", StringComparison.Ordinal) == true);

    private static IEnumerable<Rule> RulesIn(object? value) => value switch
    {
        null => [],
        Rule rule => [rule],
        IDictionary rules => rules.Values.OfType<Rule>(),
        _ => value.GetType().GetProperties().Where(property => property.PropertyType == typeof(Rule)).Select(property => (Rule)property.GetValue(value)!),
    };

    [GeneratedRegex("WithErrorCode\\(\"([^\"]+)\"\\)")]
    private static partial Regex Literal();
}
