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
    [InlineData("""{"a":1}""", """{"a":2}""", "Changed a :1>2")]
    [InlineData("""{"a":1}""", """{"b":1}""", "Added b :>1 Removed a :1>")]
    [InlineData("""{"f":[{"id":"x","p":1},{"id":"y","p":2}]}""", """{"f":[{"id":"x","p":3},{"id":"y","p":2}]}""", "Changed f/x p:1>3")]
    [InlineData("""{"f":[{"id":"x","p":1},{"id":"y","p":2}]}""", """{"f":[{"id":"y","p":2},{"id":"x","p":3}]}""", "Changed f/x p:1>3 Moved f :x, y>y, x")]
    [InlineData("""{"f":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"}]}""", """{"f":[{"id":"a"},{"id":"c"},{"id":"b"},{"id":"d"}]}""", "Moved f :b, c>c, b")]
    [InlineData("""{"f":[{"id":"x"},{"id":"y"}]}""", """{"f":[{"id":"z"},{"id":"x"},{"id":"y"}]}""", """Added f/z :>{"id":"z"}""")]
    [InlineData("""{"f":[{"family":"x","weight":1}]}""", """{"f":[{"family":"x","weight":2}]}""", "Changed f/x weight:1>2")]
    [InlineData("""{"f":[{"id":"x"}]}""", """{"f":[]}""", """Removed f/x :{"id":"x"}>""")]
    [InlineData("""{"f":{"l":{"values":["a","b"]}}}""", """{"f":{"l":{"values":["b","c","d"]}}}""", """Changed f/l values:"a">"c", "d" """)]
    [InlineData("""{"v":["a","b"]}""", """{"v":["b","a"]}""", """Changed v :["a","b"]>["b","a"]""")]
    [InlineData("""{"b":{"LOW":10}}""", """{"b":{"LOW":11}}""", "Changed b/LOW :10>11")]
    [InlineData("""{"f":[{"id":"x","mapping":[{"points":1},{"points":2}]}]}""", """{"f":[{"id":"x","mapping":[{"points":1},{"points":3}]}]}""", "Changed f/x mapping/2/points:2>3")]
    [InlineData("""{"m":[{"points":1},{"points":2}]}""", """{"m":[{"points":1}]}""", """Changed m 2:{"points":2}>""")]
    [InlineData("""{"f":[{"id":"x"},{"id":"x"}]}""", """{"f":[{"id":"x"}]}""", """Changed f 2:{"id":"x"}>""")]
    public void Documents_are_compared_row_by_row(string before, string after, string expected) =>
        string.Join(' ', JsonDifference.Of(JsonElement.Parse(before), JsonElement.Parse(after)).Select(
            row => $"{row.Kind} {row.Path} {string.Join(' ', row.Values.Select(one => $"{one.Name}:{one.Before}>{one.After}"))}"))
            .Should().Be(expected.Trim());

    [Fact]
    public void A_change_at_the_end_of_a_long_list_is_shown()
    {
        static JsonElement List(int from, int to) => JsonSerializer.SerializeToElement(new { lists = new { l = new { values = Enumerable.Range(from, to).ToArray() } } });

        var change = JsonDifference.Of(List(1, 900), List(1, 901)).Should().ContainSingle().Subject;

        change.Values.Should().Equal(new ValueChange("values", null, "901"));
    }

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
