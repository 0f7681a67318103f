using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public class RelativePathTests
{
    [Theory]
    [InlineData(".", true)]
    [InlineData("..", true)]
    [InlineData("../x", true)]
    [InlineData("a/../b", true)]
    [InlineData("a/.", true)]
    [InlineData("a/b", false)]
    [InlineData("/a", false)]
    [InlineData("...", false)]
    [InlineData("a.b", false)]
    [InlineData(".a", false)]
    [InlineData("", false)]
    public void A_part_that_is_a_dot_or_two_is_relative(string text, bool isRelative) => RelativePaths.HasRelativePart(text).Should().Be(isRelative);
}
