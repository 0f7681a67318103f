using AutoMapper;
using AutoMapper.Internal;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common.Behaviours;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Common;

/// <summary>Registers the use cases: handlers, validators, rules, mapping profiles and the four pipeline behaviours.</summary>
public static class ApplicationModule
{
    private const int DeepestReadModel = 8;

    /// <summary>Adds the layer. The infrastructure registers the interfaces that it needs.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<IdempotencyClaim>();
        services.AddScoped<Precondition>();
        services.Scan(scan => scan.FromAssemblyOf<IUnitOfWork>()
            .AddClasses(
                classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IRules<>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime()
            .AddClasses(
                classes => classes.AssignableTo(typeof(IDatabaseRules<>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime()
            .AddClasses(
                classes => classes.AssignableTo(typeof(IDomainEventHandler<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableTo<IVerifiedCustomers>(), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo<IScopedService>(), publicOnly: false).AsSelf().WithScopedLifetime());
        services.AddValidatorsFromAssemblyContaining<IUnitOfWork>(ServiceLifetime.Singleton, includeInternalTypes: true);

        // The order of registration is the order of execution, outermost first.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuditBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));

        services.AddAutoMapper(LimitDepth, typeof(ApplicationModule).Assembly);
        return services;
    }

    // Prevents GHSA-rvv3-g6hj-g44x: mapping a self-referencing graph stops here instead of overflowing the stack. No read model is as deep.
    private static void LimitDepth(IMapperConfigurationExpression mapping) =>
        mapping.Internal().ForAllMaps((_, map) => map.MaxDepth(DeepestReadModel));
}
