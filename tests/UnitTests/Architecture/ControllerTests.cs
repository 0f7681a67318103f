using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.UnitTests.Architecture;

/// <summary>A controller converts an HTTP request to a command or query, sends it, and renders the response.</summary>
public class ControllerTests
{
    public static TheoryData<Type> Controllers =>
        [.. typeof(MvcModule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase)))];

    [Theory, MemberData(nameof(Controllers))]
    public void A_controller_depends_only_on_the_mediator_and_services_of_the_Api(Type controller) => controller.GetConstructors().Should().ContainSingle().Which
        .GetParameters().Select(parameter => parameter.ParameterType).Where(type => !IsOfTheEdge(type)).Should().BeEmpty();

    [Theory, MemberData(nameof(Controllers))]
    public void A_controller_uses_no_repository(Type controller) => Code.Offences(
        type => type.FullName == controller.FullName,
        (_, use) => use.Layer() == "Infrastructure" || use.IsIn("Microsoft.EntityFrameworkCore") || (use is ArchUnitNET.Domain.Interface && IsPort(use)))
        .Should().BeEmpty();

    private static bool IsOfTheEdge(Type type) => type == typeof(IMediator) || type == typeof(ICurrentCaller) || type == typeof(TimeProvider)
        || type == typeof(AddressResolver) // pure: the dialects' rules for addresses, which the responses show
        || type.Namespace!.StartsWith("Onboarding.Api.", StringComparison.Ordinal)
        || type.Namespace.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || (type.IsInterface && type.Namespace.StartsWith("Onboarding.Application.", StringComparison.Ordinal) && type.Namespace.Split('.')[^1] == "Contracts");

    // A type that requests consist of is not a port, and neither is a module's contract for the Api.
    private static bool IsPort(ArchUnitNET.Domain.IType type) =>
        type.Layer() == "Domain" || (type.Layer() == "Application" && !type.IsContract() && !type.IsIn("Onboarding.Application.Common"));
}
