using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.UnitTests.Risk;

/// <summary>The scan for the lowest level finds what the conditions of an assessment find.</summary>
public class FloorScanTests
{
    private static readonly string[] Paths =
        ["/a", "/a/*", "/a/*/b", "/a/b", "/a/*/b/*/c", "/list/*/*", "/x~1y", "/*", "/*/a", "/number", "/screening/pep/match", "/é"];

    private static readonly string[] Values = ["true", "1.5", "LT", "0", "false", "a b"];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a": true, "number": 1.50, "list": [["LT"], [0, false]]}""")]
    [InlineData("""{"a": [{"b": "LT"}, {"b": [{"c": "a b"}]}, true], "*": "LT"}""")]
    [InlineData("""{"a": {"*": 0, "b": 1.500e0}, "x/y": " ", "\u0061b": "LT"}""")]
    [InlineData("""{"*": {"a": true, "*": [1]}, "\u00e9": "\u004CT", "x/y": "LT"}""")]
    [InlineData("""{"other": {"a": true}, "screening": {"pep": {"state": "HITS", "match": true}, "sanctions": {"match": false}}}""")]
    [InlineData("""{"a": null, "list": [[[true]], null, {}], "number": 123456789012345678901234567890123456789}""")]
    public void The_lowest_level_is_that_of_the_conditions(string customer)
    {
        using var json = JsonDocument.Parse(customer);
        foreach (var path in Paths.Select(Path))
        {
            foreach (var value in Values)
            {
                var condition = new Condition([path, Path("/absent")], new[] { value }.ToFrozenSet(), null);
                var expected = condition.Matches(input => input.Read(json.RootElement)).Any();

                Lowest(customer, new Floor("f", null, condition, RiskLevel.High)).Should().Be(expected ? RiskLevel.High : RiskLevel.None, "{0} {1}", path, value);
            }
        }
    }

    [Fact]
    public void The_highest_of_several_levels_counts_and_a_prohibition_is_extreme()
    {
        var listed = new Condition([Path("/a/*")], new[] { "LT" }.ToFrozenSet(), "countries");
        var scan = new FloorScan([new("f", null, listed, RiskLevel.Medium), new("g", null, listed, RiskLevel.High)], [new("p", null, listed with { Inputs = [Path("/b")] })]);

        scan.LowestLevel("""{"a": ["EE", "LT"]}"""u8).Should().Be(RiskLevel.High);
        scan.LowestLevel("""{"a": ["EE"], "b": "LT"}"""u8).Should().Be(RiskLevel.Extreme);
        scan.Highest.Should().Be(RiskLevel.Extreme);
        new FloorScan([], []).Highest.Should().Be(RiskLevel.None);
    }

    private static RiskLevel Lowest(string customer, Floor floor) => new FloorScan([floor], []).LowestLevel(Encoding.UTF8.GetBytes(customer));

    private static InputPath Path(string text) => InputPath.TryRead(text, out var path) ? path : throw new InvalidOperationException(text);
}
