using System.Text.Json;
using Onboarding.Api.Console.Audit;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Rules;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.UnitTests.Console;

/// <summary>Documents on pages: their text, their differences, and the changes in audit entries.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void The_text_of_a_document_is_the_document()
    {
        var document = JsonElement.Parse(RuleSetDocuments.Default);

        var text = JsonDocumentText.Of(document);

        JsonElement.DeepEquals(JsonElement.Parse(text), document).Should().BeTrue();
        text.Split('\n').Length.Should().BeGreaterThan(40, "each factor is on a line");
        JsonDocumentText.Of(JsonElement.Parse("""{"a":[],"b":{},"c":null}""")).Should().Be("{\n\"a\": [],\n\"b\": {},\n\"c\": null\n}");
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", "/a 1>2")]
    [InlineData("""{"a":1}""", """{"b":1}""", "/b >1 /a 1>")]
    [InlineData("""{"f":[{"id":"x","p":1},{"id":"y","p":2}]}""", """{"f":[{"id":"y","p":2},{"id":"x","p":3}]}""", "/f/x/p 1>3")]
    [InlineData("""{"f":[{"family":"x","weight":1}]}""", """{"f":[{"family":"x","weight":2}]}""", "/f/x/weight 1>2")]
    [InlineData("""{"f":[{"id":"x"}]}""", """{"f":[]}""", """/f/x {"id":"x"}>""")]
    [InlineData("""{"v":["a","b"]}""", """{"v":["b","a"]}""", """/v ["a","b"]>["b","a"]""")]
    [InlineData("""{"m":[{"points":1},{"points":2}]}""", """{"m":[{"points":1}]}""", """/m [{"points":1},{"points":2}]>[{"points":1}]""")]
    [InlineData("""{"f":[{"id":"x"},{"id":"x"}]}""", """{"f":[{"id":"x"}]}""", """/f [{"id":"x"},{"id":"x"}]>[{"id":"x"}]""")]
    public void Documents_are_compared_by_the_ids_of_their_parts(string before, string after, string expected) =>
        string.Join(' ', JsonDifference.Of(JsonElement.Parse(before), JsonElement.Parse(after)).Select(one => $"{one.Path} {one.Before}>{one.After}"))
            .Should().Be(expected);

    [Theory]
    [InlineData("""{"before":{"a":1,"b":[1]},"after":{"a":1,"b":[2]}}""", "b [1]>[2]")]
    [InlineData("""{"after":{"a":"x"}}""", "a >x")]
    [InlineData("""{"before":{"a":"x"}}""", "a x>")]
    [InlineData("""{"reason":"audit"}""", """ >{"reason":"audit"}""")]
    public void An_audit_entry_shows_the_members_that_differ(string details, string expected) =>
        string.Join(' ', ChangedMembers.Of(JsonElement.Parse(details)).Select(one => $"{one.Name} {one.Before}>{one.After}")).Should().Be(expected);

    [Theory]
    [InlineData(null, "")]
    [InlineData("a", "a")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b\n", "\"a\"\"b\n\"")]
    public void A_cell_of_a_table_is_no_formula(string? value, string expected) => CsvResult.Cell(value).Should().Be(expected);
}
