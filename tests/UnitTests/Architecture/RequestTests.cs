using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Behaviours;

namespace Onboarding.UnitTests.Architecture;

public class RequestTests
{
    private static readonly IServiceCollection Services = new ServiceCollection().AddApplication();

    public static TheoryData<Type> Requests =>
    [
        .. typeof(ApplicationModule).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && Closed(type, typeof(IRequest<>)) is not null),
    ];

    [Theory, MemberData(nameof(Requests))]
    public void A_request_has_exactly_one_handler(Type request)
    {
        var handler = typeof(IRequestHandler<,>).MakeGenericType(request, Closed(request, typeof(IRequest<>))!.GetGenericArguments()[0]);

        Services.Should().ContainSingle(service => service.ServiceType == handler);
    }

    [Theory, MemberData(nameof(Requests))]
    public void A_request_is_a_command_or_a_query(Type request) =>
        new[] { Closed(request, typeof(ICommand<>)), Closed(request, typeof(IQuery<>)) }.OfType<Type>().Should().ContainSingle();

    [Fact]
    public void Behaviours_run_in_order_logging_audit_validation_unit_of_work() =>
        Services.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>)).Select(service => service.ImplementationType)
            .Should().Equal(typeof(LoggingBehaviour<,>), typeof(AuditBehaviour<,>), typeof(ValidationBehaviour<,>), typeof(UnitOfWorkBehaviour<,>));

    private static Type? Closed(Type type, Type open) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == open);
}
