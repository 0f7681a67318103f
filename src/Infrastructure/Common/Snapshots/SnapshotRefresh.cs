using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>Checks every two seconds, or more often, whether another instance, or an administrator, has changed the data of a snapshot.</summary>
internal sealed class SnapshotRefresh<TSnapshot>(
    IServiceScopeFactory scopes, TSnapshot snapshot, TimeProvider clock, ILogger<SnapshotRefresh<TSnapshot>> logger)
    : BackgroundService, ICommandLineHostedService where TSnapshot : ISnapshot
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(snapshot.Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await snapshot.Refresh(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(
                    "The {Contents} could not be refreshed ({Failure}). The previous snapshot stays in use.",
                    snapshot.Contents,
                    failure.GetType().Name);
            }
        }
    }
}
