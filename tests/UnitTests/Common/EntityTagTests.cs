using Microsoft.Extensions.Primitives;
using Onboarding.Api.Common;

namespace Onboarding.UnitTests.Common;

public class EntityTagTests
{
    private const string Tag = "\"abc\"";

    [Theory]
    [InlineData(true, "\"abc\"")]
    [InlineData(true, "W/\"abc\"")]
    [InlineData(true, "*")]
    [InlineData(true, "\"x\", W/\"y\",\"abc\"")]
    [InlineData(true, "\"a,b\" , \"abc\"")]
    [InlineData(true, "\"x\"", "\"abc\"")]
    [InlineData(false, "\"x\"")]
    [InlineData(false, "\"ABC\"")]
    [InlineData(false, "\"*\"")]
    [InlineData(false, "abc")]
    [InlineData(false, "\"abc")]
    [InlineData(false, "")]
    [InlineData(false)]
    public void If_None_Match_matches_a_tag(bool names, params string[] lines) => new StringValues(lines).Matches(Tag).Should().Be(names);

    [Fact]
    public void A_tag_is_strong_and_belongs_to_its_content()
    {
        EntityTags.Of("a"u8).Should().MatchRegex("^\"[0-9a-f]{64}\"$").And.Be(EntityTags.Of("a"u8)).And.NotBe(EntityTags.Of("b"u8));
    }
}
