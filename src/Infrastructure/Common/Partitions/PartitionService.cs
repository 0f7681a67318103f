using Microsoft.Extensions.Hosting;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>Holds this instance's share of the partitions while the service runs.</summary>
internal sealed class PartitionService(PartitionHolder holder) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => holder.Run(isInstance: true, stoppingToken);
}
