using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Registers the room Notifications.</summary>
public static class NotificationsModule
{
    /// <summary>Adds the events (<c>Notifications__…</c>).</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        EventTypes.Check();
        return services
            .AddSingleton<NotificationSignals>()
            .AddScoped<EventStore>()
            .AddScoped<IEvents>(provider => provider.GetRequiredService<EventStore>())
            .AddScoped<ISatelliteRows>(provider => provider.GetRequiredService<EventStore>());
    }
}
