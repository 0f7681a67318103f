namespace Onboarding.UnitTests.Architecture;

/// <summary>What each layer may use of the world outside, and of the layer below it.</summary>
public class LayerTests
{
    private static readonly string[] Frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "System.Data"];

    [Fact]
    public void The_domain_uses_nothing_but_the_language() =>
        Code.Offences(type => type.Layer() == "Domain", (_, use) => use.Layer() is not "Domain" && !IsLanguage(use.FullName)).Should().BeEmpty();

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    public void Domain_and_application_use_no_database_and_no_web_framework(string layer) =>
        Code.Offences(type => type.Layer() == layer, (_, use) => Frameworks.Any(framework => use.IsIn(framework))).Should().BeEmpty();

    [Fact]
    public void The_edge_reaches_the_infrastructure_only_where_the_program_is_put_together() => Code.Offences(
        type => type.Layer() == "Api" && type.Module() != "Common",
        (_, use) => use.Layer() == "Infrastructure").Should().BeEmpty();

    [Fact]
    public void Only_the_health_check_of_the_edge_asks_the_database_itself() => Code.Offences(
        type => type.Layer() == "Api" && !type.IsIn("Onboarding.Api.Common.Health"),
        (_, use) => use.IsIn("Microsoft.EntityFrameworkCore") || use.IsIn("Microsoft.Data") || use.FullName.EndsWith("DbContext", StringComparison.Ordinal)).Should().BeEmpty();

    // A generic parameter or an array has no namespace of its own.
    private static bool IsLanguage(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
        || name.StartsWith("Onboarding.Domain.", StringComparison.Ordinal) || name.StartsWith('<') || !name.Contains('.', StringComparison.Ordinal);
}
