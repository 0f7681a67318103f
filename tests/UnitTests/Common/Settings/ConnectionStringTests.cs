using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.UnitTests.Common.Settings;

public class ConnectionStringTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "garbage hunter2")]
    [InlineData(DatabaseProvider.Sqlite, "Data Sauce=hunter2")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=a.db;Mode=hunter2")]
    [InlineData(DatabaseProvider.Sqlite, "")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=x;Mode=Memory")]
    [InlineData(DatabaseProvider.SqlServer, "garbage hunter2")]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Pasword=hunter2")]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Encrypt=hunter2")]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Connect Timeout=hunter2")]
    [InlineData(DatabaseProvider.SqlServer, "Password=hunter2")]
    [InlineData(DatabaseProvider.SqlServer, null)]
    public void A_text_that_the_provider_cannot_use_is_rejected_in_one_line_without_it(DatabaseProvider provider, string? text) =>
        FluentActions.Invoking(() => ConnectionString.Of(provider, text)).Should().Throw<InvalidOperationException>()
            .WithMessage("ConnectionStrings__Onboarding *").Which.Message.Should().NotContain("hunter2").And.NotContain("\n");

    [Fact]
    public void The_nearest_keyword_is_named() => FluentActions.Invoking(() => ConnectionString.Of(DatabaseProvider.Sqlite, "Data Sauce=x"))
        .Should().Throw<InvalidOperationException>().WithMessage("*The nearest keyword is Data Source.");

    [Fact]
    public void The_target_has_no_password()
    {
        ConnectionString.Of(DatabaseProvider.SqlServer, "Server=db;Database=Onboarding;User Id=me;Password=hunter2").Target.Should().Be("db/Onboarding");
        ConnectionString.Of(DatabaseProvider.Sqlite, "Data Source=/tmp/a.db;Password=hunter2").Target.Should().Be("/tmp/a.db");
        ConnectionString.Of(DatabaseProvider.Sqlite, null).Should().Match<ConnectionString>(one => !one.IsSet && one.Target.EndsWith("data/onboarding.db"));
    }
}
