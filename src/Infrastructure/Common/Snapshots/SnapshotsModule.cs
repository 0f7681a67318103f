using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>Registers snapshots.</summary>
internal static class SnapshotsModule
{
    /// <summary>
    /// Adds a snapshot. It is loaded before the first request and refreshed after commits, also while a command of the command line runs.
    /// </summary>
    public static IServiceCollection AddSnapshot<TSnapshot>(this IServiceCollection services) where TSnapshot : Snapshot, IDatabaseStart =>
        services
        .AddSingleton<TSnapshot>()
        .AddSingleton<IDatabaseStart>(provider => provider.GetRequiredService<TSnapshot>())
        .AddMonitored<TSnapshot>()
        .AddScoped<SnapshotUpdate<TSnapshot>>();
}
