using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>Background work that each instance does for the partitions that it holds. If it fails, it starts again after a short pause.</summary>
internal abstract class PartitionedService(TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>The name of the work, for the log.</summary>
    protected abstract string WorkName { get; }

    /// <summary>Does the work until it is cancelled. Work that has begun is completed.</summary>
    protected abstract Task Run(CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await Run(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.Log(
                        StorageStatus.LevelOf(failure, LogLevel.Warning),
                        "The work {Work} failed ({Failure}) and starts again.",
                        WorkName,
                        failure.GetType().Name);
                    await Task.Delay(PauseAfterFailure, clock, stoppingToken);
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops. A database does not report a cancelled statement in one way.
        }
    }
}
