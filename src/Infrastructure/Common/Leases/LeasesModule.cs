using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Registers the leases, which several instances share the background work by.</summary>
public static class LeasesModule
{
    /// <summary>
    /// Adds the leases (<c>Instances__LeaseSeconds</c>) and the partitions. It comes before the services that work on partitions, so that the
    /// partitions are released after these have stopped.
    /// </summary>
    public static IServiceCollection AddLeases(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(configuration.Settings<InstanceOptions>())
            .AddSingleton<Leases>()
            .AddScoped<LeaseFence>()
            .AddSingleton<HeldPartitions>()
            .AddMonitored<PartitionHolder>()
            .AddHostedService<PartitionService>();
}
