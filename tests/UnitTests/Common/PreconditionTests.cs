using Onboarding.Application.Common.Preconditions;

namespace Onboarding.UnitTests.Common;

public class PreconditionTests
{
    [Theory]
    [InlineData(null, null, "1", true)]
    [InlineData(null, null, null, true)]
    [InlineData("1", null, "1", true)]
    [InlineData("1", null, "2", false)]
    [InlineData("1", null, null, false)]
    [InlineData("0 1", null, "1", true)]
    [InlineData("*", null, "1", true)]
    [InlineData("*", null, null, false)]
    [InlineData("", null, "1", false)]
    [InlineData(null, "*", "1", false)]
    [InlineData(null, "*", null, true)]
    [InlineData(null, "1", "1", false)]
    [InlineData(null, "1", "2", true)]
    [InlineData("1", "2", "1", true)]
    [InlineData("1", "1", "1", false)]
    public void The_condition_holds_or_rejects(string? match, string? noneMatch, string? tag, bool holds)
    {
        var condition = new Precondition();
        if (match is not null || noneMatch is not null)
        {
            condition.Set(match?.Split(' ', StringSplitOptions.RemoveEmptyEntries), noneMatch?.Split(' '));
        }

        var check = () => condition.Check(tag);

        if (holds)
        {
            check.Should().NotThrow();
        }
        else
        {
            check.Should().Throw<PreconditionFailed>().Which.Findings[0].Code.Should().Be("precondition_failed");
        }
    }
}
