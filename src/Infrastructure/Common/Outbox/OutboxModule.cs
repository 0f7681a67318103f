using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Registers the outbox, by which a room acts on what happened in another.</summary>
public static class OutboxModule
{
    /// <summary>Adds it; it runs on whichever instance holds its lease.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxEvents>()
        .AddSingleton<OutboxNotifier>()
        .AddSingleton<OutboxDispatcher>()
        .AddScoped<ActingAccount>()
        .AddScoped<IOutboxReads, OutboxReads>()
        .AddScoped<DomainEvents>()
        .AddScoped<OutboxRows>()
        .AddSingleton<OutboxService>()
        .AddSingleton<IOutboxWorker, OutboxWorker>()
        .AddHostedService(services => services.GetRequiredService<OutboxService>());
}
