using System.Text;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.UnitTests.Common.Bodies;

/// <summary>Names of a form become an object; names that contradict each other are noted.</summary>
public class MultipartTreeTests
{
    [Fact]
    public void Bracketed_and_dotted_names_become_members_and_lists() => Json(
            ("a", "1"), ("b[c]", "2"), ("b.d", "3"), ("list[1][x]", "5"), ("list[0][x]", "4"), ("words[]", "p"), ("words[]", "q"), ("deep[0][e][2]", "7"))
        .Should().Be("""{"a":"1","b":{"c":"2","d":"3"},"list":[{"x":"4"},{"x":"5"}],"words":["p","q"],"deep":[{"e":["7"]}]}""");

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "a[b]")]
    [InlineData("a[b]", "a")]
    [InlineData("a[0]", "a.0")]
    [InlineData("ok", "")]
    [InlineData("ok", "[a]")]
    [InlineData("ok", "a[b")]
    [InlineData("ok", "a[201]")]
    [InlineData("ok", "a[00]")]
    [InlineData("ok", "a[9999999999]")]
    [InlineData("ok", "a.b.c.d.e.f.g.h.i")]
    public void A_name_that_contradicts_another_or_exceeds_a_bound_is_noted(string first, string second)
    {
        var tree = new MultipartTree();
        tree.Add(first, "1");
        tree.Add(second, "2");

        tree.Findings.Should().ContainSingle().Which.Rule.Should().Be(MultipartObjects.NameInvalid);
    }

    private static string Json(params (string Name, string Value)[] parts)
    {
        var tree = new MultipartTree();
        foreach (var (name, value) in parts)
        {
            tree.Add(name, value);
        }

        tree.Findings.Should().BeEmpty();
        return Encoding.UTF8.GetString(tree.ToJson());
    }
}
