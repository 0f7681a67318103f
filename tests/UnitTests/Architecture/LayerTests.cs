namespace Onboarding.UnitTests.Architecture;

/// <summary>The packages and layers that each layer may use.</summary>
public class LayerTests
{
    private static readonly string[] Frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "System.Data"];

    [Fact]
    public void The_domain_uses_only_the_base_class_library() =>
        Code.Offences(type => type.Layer() == "Domain", (_, use) => use.Layer() is not "Domain" && !IsLanguage(use.FullName)).Should().BeEmpty();

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    public void Domain_and_application_use_no_database_and_no_web_framework(string layer) =>
        Code.Offences(type => type.Layer() == layer, (_, use) => Frameworks.Any(framework => use.IsIn(framework))).Should().BeEmpty();

    [Fact]
    public void The_Api_uses_the_infrastructure_only_in_the_composition_root() => Code.Offences(
        type => type.Layer() == "Api" && type.Module() != "Common",
        (_, use) => use.Layer() == "Infrastructure").Should().BeEmpty();

    [Fact]
    public void Only_the_health_check_of_the_Api_queries_the_database() => Code.Offences(
        type => type.Layer() == "Api" && !type.IsIn("Onboarding.Api.Common.Health"),
        (_, use) => use.IsIn("Microsoft.EntityFrameworkCore") || use.IsIn("Microsoft.Data") || use.FullName.EndsWith("DbContext", StringComparison.Ordinal)).Should().BeEmpty();

    // A generic parameter or an array has no namespace of its own.
    private static bool IsLanguage(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
        || name.StartsWith("Onboarding.Domain.", StringComparison.Ordinal) || name.StartsWith('<') || !name.Contains('.', StringComparison.Ordinal);
}
