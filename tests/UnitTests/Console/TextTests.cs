using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Domain.ReferenceData;
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
        lithuanian.Where(key => Code().IsMatch(key) && !HasWords(key)).Except(english).Should().BeEmpty();
        english.Where(HasWords).Should().BeEmpty("the English text is made of the name");
    }

    [Fact]
    public void Each_kind_of_code_has_texts()
    {
        var kinds = CodeKind().Matches(AllSource()).Select(match => match.Groups[1].Value).Distinct().ToList();

        kinds.Count.Should().BeGreaterThan(30);
        kinds.Where(kind => !Keys("lt").Any(key => key.StartsWith(kind + ".", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Each_member_of_a_customer_has_a_Lithuanian_text() => string.Join(
        ' ', Members(typeof(CustomerProfile), []).Concat(CustomerColumnList.All.Select(column => column.JsonName)).Append("screening").Append("nextReviewAt")
            .Distinct().Where(name => !Texts.Has("lt", $"data.{name}"))).Should().BeEmpty();

    [Fact]
    public void Each_audited_request_has_a_Lithuanian_text() => string.Join(' ', typeof(IAudited).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IAudited)) && !type.IsAssignableTo(typeof(IInternalCommand)))
        .Select(type => type.Name).Append("SignIn").Where(name => !Texts.Has("lt", $"command.{name}"))).Should().BeEmpty();

    [Fact]
    public void Each_failure_of_a_delivery_has_a_text() =>
        Codes<DeliveryFailure>.All.Where(code => !Texts.Has("en", $"failure.{code}") || !Texts.Has("lt", $"failure.{code}")).Should().BeEmpty();

    [Theory]
    [InlineData("companyAssetValue", "Company asset value")]
    [InlineData("isPEP", "Is PEP")]
    [InlineData("ClaimCase", "Claim case")]
    [InlineData("listURLOfSource", "List URL of source")]
    [InlineData("", "")]
    public void A_name_of_the_data_becomes_words(string name, string words) => CodeWords.Of(name).Should().Be(words);

    private static bool HasWords(string key) => key.StartsWith("data.", StringComparison.Ordinal) || key.StartsWith("command.", StringComparison.Ordinal);

    // The names of JSON members: those of the stored document.
    private static IEnumerable<string> Members(Type type, HashSet<Type> seen)
    {
        var part = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
        if (part.Assembly != typeof(CustomerProfile).Assembly || part.IsValueType || !seen.Add(part))
        {
            yield break;
        }

        foreach (var property in part.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsWritten))
        {
            yield return JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            foreach (var name in property.Name == nameof(CustomerProfile.Extensions) ? [] : Members(property.PropertyType, seen))
            {
                yield return name;
            }
        }
    }

    private static bool IsWritten(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always };

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

    [Fact]
    public void A_text_of_a_rejection_belongs_to_one_rule()
    {
        var rules = Rules().Distinct().ToLookup(rule => rule.Code);
        foreach (var key in Keys("en").Where(key => key.StartsWith("finding.", StringComparison.Ordinal)))
        {
            var (code, isOfSharedCode) = (key["finding.".Length..], FindingTexts.OfSharedCodes.Values.Contains(key));
            rules[code].Should().HaveCount(isOfSharedCode ? 0 : 1, "{0} is found by the code of the rule", key);
        }

        FindingTexts.OfSharedCodes.Should().OnlyContain(one => rules[one.Key.Code].Count() > 1 && Keys("en").Contains(one.Value));
        FindingTexts.KeyOf(ClassifierErrors.InvalidCode).Should().NotBe(FindingTexts.KeyOf(PersonErrors.InvalidCode));
    }

    // The rules of all layers: the static members of their catalogues.
    private static IEnumerable<Rule> Rules() =>
        from assembly in new[] { typeof(Rule).Assembly, typeof(Precondition).Assembly, typeof(ConsoleTexts).Assembly }
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let rule = member switch
        {
            FieldInfo field when field.FieldType == typeof(Rule) => (Rule?)field.GetValue(null),
            PropertyInfo property when property.PropertyType == typeof(Rule) => (Rule?)property.GetValue(null),
            _ => null,
        }
        where rule is not null
        select rule;

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

    [GeneratedRegex("""\bView\.Code(?:Or)?\("(\w+)",""")]
    private static partial Regex CodeKind();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
