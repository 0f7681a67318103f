using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("Database", "database", 0)]
    [InlineData("Databse", "Database", 1)]
    [InlineData("Dtaabase", "Database", 2)]
    [InlineData("kitten", "sitting", 3)]
    public void Edits_are_counted(string one, string other, int edits)
    {
        EditDistance.Between(one, other).Should().Be(edits);
        EditDistance.Between(other, one).Should().Be(edits);
    }

    [Fact]
    public void The_nearest_name_has_the_fewest_edits() => EditDistance.Nearest("Sqlit", ["SqlServer", "Sqlite"]).Should().Be("Sqlite");
}
