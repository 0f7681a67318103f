using System.Text.RegularExpressions;

namespace Onboarding.UnitTests.Architecture;

/// <summary>The summary of a method says what it does, in the third person ("Returns …"), as in Microsoft's documentation.</summary>
public sealed partial class SummaryTests
{
    [Fact]
    public void The_summary_of_a_method_begins_in_the_third_person()
    {
        var methods = Source.All.SelectMany(file => Methods(file.Lines).Select(one => (Place: $"{file.Path}:{one.Line}", one.Summary))).ToList();
        methods.Should().HaveCountGreaterThan(500);
        methods.Where(one => !ThirdPerson().IsMatch(one.Summary)).Select(one => $"{one.Place} {one.Summary}").Should().BeEmpty();
    }

    [Theory]
    [InlineData("Returns whether a text is a key.", true)]
    [InlineData("Re-encrypts some rows.", true)]
    [InlineData("Saves, in one transaction, the rows.", true)]
    [InlineData("Whether a text is a key.", false)]
    [InlineData("The text of an element.", false)]
    [InlineData("Find a customer.", false)]
    public void The_third_person_is_recognised(string summary, bool isThird) => ThirdPerson().IsMatch(summary).Should().Be(isThird);

    private static IEnumerable<(int Line, string Summary)> Methods(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("<summary>", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i, line => line.Contains("</summary>", StringComparison.Ordinal));
            var summary = Tags().Replace(string.Join(' ', lines[i..(end + 1)].Select(line => line.Trim().TrimStart('/').Trim())), "").Trim();
            var declaration = lines.Skip(end + 1).Select(line => line.Trim())
                .FirstOrDefault(line => !line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith('['));
            if (declaration is not null && Method().IsMatch(declaration))
            {
                yield return (i + 1, summary);
            }
        }
    }

    [GeneratedRegex("^[A-Z][a-z-]*s\\b")]
    private static partial Regex ThirdPerson();

    [GeneratedRegex("</?summary>")]
    private static partial Regex Tags();

    // Modifiers, a type, a name and a parenthesis. A method that makes a rule describes the rule.
    [GeneratedRegex("""^(?!.*\b(?:class|record|struct|delegate|operator|Rule|PathSegment)\b)(?:[a-z]+ )*[A-Za-z(][\w<>\[\]?,.() ]* \w+(?:<[^>]*>)?\(""")]
    private static partial Regex Method();
}
