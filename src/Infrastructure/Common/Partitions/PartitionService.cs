using Microsoft.Extensions.Hosting;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>Holds this instance's share of the partitions while the service runs.</summary>
/// <remarks>
/// The release begins together with the stop of the service, not when it is this service's turn: a slow request could use up all the time of the
/// stop, and other instances would wait for the end of the leases.
/// </remarks>
internal sealed class PartitionService(PartitionHolder holder) : BackgroundService, IHostedLifecycleService
{
    private readonly CancellationTokenSource _stopping = new();

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, _stopping.Token);
        await holder.Run(isInstance: true, either.Token);
    }
}
