using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Keys;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Outgoing;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;
using Onboarding.Infrastructure.Notifications.Contracts;
using Onboarding.Infrastructure.Notifications.Persistence;
using Onboarding.Infrastructure.Notifications.Privacy;
using Onboarding.Infrastructure.Notifications.Sending;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Registers the module Notifications.</summary>
public static class NotificationsModule
{
    /// <summary>Adds events, subscriptions and the delivery of events to subscriptions (<c>Notifications__…</c>).</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<NotificationOptions>();
        return services
            .AddSingleton(options)
            .AddSingleton(new OutcomeTypes(SubscriptionOutcomes.Default))
            .AddSingleton(new AllowedReceivers(options.AllowedInternalReceivers))
            .AddSingleton<IReceiverResolver, ReceiverResolver>()
            .AddSingleton<SubscriptionSecrets>()
            .AddSingleton<ISubscriptionSecrets>(provider => provider.GetRequiredService<SubscriptionSecrets>())
            .AddScoped<IProtectedRows, ProtectedSecrets>()
            .AddScoped<ISubscriptions, SubscriptionRepository>()
            .AddScoped<IClientSubscriptions, ClientSubscriptions>()
            .AddScoped<IPersonalRows, NotificationPersonalRows>()
            .AddScoped<DeliveryFigures>()
            .AddScoped<INotificationReads, NotificationReads>()
            .AddSingleton<GuardedConnections>(provider => new(
                provider.GetRequiredService<AllowedReceivers>(), provider.GetRequiredService<NameLookUps>()))
            .AddSingleton<WebhookClient>()
            .AddSingleton<AttemptSignals>()
            .AddSingleton<DueDeliveries>()
            .AddSingleton<DeliveryOutcomes>()
            .AddSingleton<DeliverySender>()
            .AddSingleton<SubscriptionQueue>()
            .AddMonitored<Sender>()
            .AddMonitored<Relay>()
            .AddHostedService<RelayService>()
            .AddHostedService<SenderService>()
            .AddSingleton<NotificationSignals>()
            .AddScoped<EventStore>()
            .AddSingleton<EventTypes>()
            .AddScoped<IEventPublisher, EventPublisher>()
            .AddScoped<IEventStore>(provider => provider.GetRequiredService<EventStore>());
    }
}
