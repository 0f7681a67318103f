using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Changes;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Registers the outbox, through which a module acts on the events of another.</summary>
public static class OutboxModule
{
    /// <summary>Adds the outbox. Each instance handles the messages of the partitions that it holds.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxEvents>()
        .AddSingleton<OutboxNotifier>()
        .AddMonitored<OutboxDispatcher>()
        .AddScoped<ActingAccount>()
        .AddScoped<IOutboxReads, OutboxReads>()
        .AddScoped<DomainEvents>()
        .AddScoped<OutboxRows>()
        .AddSingleton<OutboxService>()
        .AddSingleton<IOutboxWorker, OutboxWorker>()
        .AddHostedService(services => services.GetRequiredService<OutboxService>())
        .AddHostedService<OutboxFigures>();
}
