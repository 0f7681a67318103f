using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Onboarding.Infrastructure.Common.Changes;

/// <summary>Registers data whose changes this process notices.</summary>
internal static class ChangesModule
{
    /// <summary>Adds data to the one statement that asks for changes. It runs also while a command of the command line runs.</summary>
    public static IServiceCollection AddMonitored<T>(this IServiceCollection services) where T : class, IMonitoredData
    {
        if (services.All(service => service.ServiceType != typeof(ChangeMonitor)))
        {
            services.AddSingleton<ChangeMonitor>()
                .AddSingleton<ICommandLineHostedService>(provider => provider.GetRequiredService<ChangeMonitor>())
                .AddHostedService(provider => provider.GetRequiredService<ChangeMonitor>());
        }

        services.TryAddSingleton<T>();
        return services.AddSingleton<IMonitoredData>(provider => provider.GetRequiredService<T>());
    }
}
