using Microsoft.Data.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Common.Persistence;

public class SqliteLibraryTests
{
    [Fact]
    public void The_deployed_library_keeps_every_commit()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Version.Parse(connection.ServerVersion).Should().BeGreaterThanOrEqualTo(new Version(3, 51, 3));
        SqliteLibrary.Prepare();
    }

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.50.4")]
    [InlineData("3.35.5")]
    public void An_older_library_is_rejected_with_a_message_that_explains_what_to_do(string version)
    {
        var check = () => SqliteLibrary.Check(Version.Parse(version));

        check.Should().Throw<InvalidOperationException>().WithMessage($"*version {version}*3.51.3 or later is needed*");
    }

    [Theory]
    [InlineData("3.51.3")]
    [InlineData("3.52.0")]
    [InlineData("4.0.0")]
    public void A_later_library_is_accepted(string version) => SqliteLibrary.Check(Version.Parse(version));
}
