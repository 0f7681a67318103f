namespace Onboarding.UnitTests.Architecture;

/// <summary>The dependencies between modules and dialects.</summary>
public class ModuleTests
{
    public static TheoryData<string> Modules => [.. Code.Modules];

    public static TheoryData<string> Dialects => [.. Code.Dialects];

    [Fact]
    public void The_service_has_its_modules() => Code.Modules.Should().Contain(["Access", "Audit", "Customers", "Notifications", "ReferenceData", "Risk", "Screening"]);

    [Theory, MemberData(nameof(Modules))]
    public void A_module_uses_another_only_through_its_contracts(string module) =>
        Code.Offences(type => type.Module() == module, (_, use) => IsInside(use) && use.Module() != module).Should().BeEmpty();

    [Fact]
    public void Common_uses_the_modules_only_through_their_contracts() =>
        Code.Offences(type => type.Module() == "Common", (_, use) => IsInside(use)).Should().BeEmpty();

    [Theory, MemberData(nameof(Dialects))]
    public void A_dialect_does_not_use_the_infrastructure(string dialect) =>
        Code.Offences(type => type.Dialect() == dialect, (_, use) => use.Layer() == "Infrastructure" || use.IsIn("Microsoft.EntityFrameworkCore")).Should().BeEmpty();

    [Theory, MemberData(nameof(Dialects))]
    public void A_dialect_uses_no_other_dialect(string dialect) =>
        Code.Offences(type => type.Dialect() == dialect, (_, use) => use.Dialect() is { } other && other != dialect).Should().BeEmpty();

    [Fact]
    public void Only_the_program_uses_a_dialect() =>
        Code.Offences(type => type.Dialect() is null, (_, use) => use.Dialect() is not null).Should().BeEmpty();

    [Fact]
    public void Only_the_program_uses_the_pages() =>
        Code.Offences(type => type.Module() is not null and not Code.Pages, (_, use) => use.Layer() == "Api" && use.Module() == Code.Pages).Should().BeEmpty();

    [Fact]
    public void The_pages_send_requests_and_use_neither_the_infrastructure_nor_a_client_of_HTTP() => Code.Offences(
        type => type.Module() == Code.Pages,
        (_, use) => use.Layer() == "Infrastructure" || use.IsIn("Microsoft.EntityFrameworkCore") || use.IsIn("System.Net.Http") || use.Dialect() is not null)
        .Should().BeEmpty();

    private static bool IsInside(ArchUnitNET.Domain.IType use) => Code.Modules.Contains(use.Module()) && !use.IsContract();
}
