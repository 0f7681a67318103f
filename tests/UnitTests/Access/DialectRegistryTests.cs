using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access;

public class DialectRegistryTests
{
    [Fact]
    public void A_former_name_is_accepted_and_reported_once()
    {
        var reported = new List<string>();
        var dialects = Dialect.Registry((former, name) => reported.Add($"{former} {name}"));

        dialects.Read(["house", "amlyze", "core"]).Should().Equal(Dialect.Amlyze, DialectName.Core);
        dialects.Find("house").Should().Be(DialectName.Core);
        reported.Should().Equal("house core");
    }

    [Theory]
    [InlineData("House")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_dialect_makes_the_list_null(string? text) => Dialect.Registry().Read(["core", text]).Should().BeNull();

    [Fact]
    public void The_core_API_comes_last_and_names_are_unique()
    {
        Dialect.Registry().Names.Should().Be("amlyze, yativo, enfuce, core");
        FluentActions.Invoking(() => new DialectRegistry([new CoreDialect(), new CoreDialect()])).Should().Throw<InvalidOperationException>();
    }
}
