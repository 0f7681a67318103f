using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// Background work that one instance does at a time. It runs while this instance holds the lease, and starts again when the instance acquires the
/// lease again.
/// </summary>
internal abstract class LeasedService(Leases leases, InstanceOptions options, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestRenewal = TimeSpan.FromSeconds(1);

    // A delay is cut to whole milliseconds.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>The name of the lease, at most 64 characters.</summary>
    protected abstract string LeaseName { get; }

    /// <summary>Whether the work is done for the life of this process, so that the lease is not taken again.</summary>
    protected virtual bool IsFinished => false;

    /// <summary>
    /// Does the work until <paramref name="leaseToken"/> is cancelled because the lease is lost or the program stops. It checks
    /// <see cref="Lease.IsAlive"/> before each effect outside the database, since a process can be delayed between check and effect. If it fails, it
    /// starts again after a short pause.
    /// </summary>
    protected abstract Task Run(Lease lease, CancellationToken leaseToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !IsFinished)
        {
            try
            {
                if (await leases.Acquire(LeaseName, stoppingToken) is { } lease)
                {
                    await HoldLease(lease, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.Log(
                    StorageStatus.LevelOf(failure, LogLevel.Warning),
                    "The work {Lease} failed ({Failure}) and starts again.",
                    LeaseName,
                    failure.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Pause(LongestPause, stoppingToken);
        }
    }

    private async Task HoldLease(Lease lease, CancellationToken stoppingToken)
    {
        using var leaseLost = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewal = RenewLease(lease, leaseLost);
        try
        {
            await Run(lease, leaseLost.Token);
        }
        catch (OperationCanceledException) when (leaseLost.IsCancellationRequested)
        {
            // The lease is lost or the program stops.
        }
        finally
        {
            await leaseLost.CancelAsync();
            await renewal;
            await Release(lease);
        }
    }

    // Renews after each third of the duration, unless the lease was renewed with another one of this process in the meantime. A failed renewal is
    // tried again soon. A renewal that does not return is not awaited beyond the lease's end.
    private async Task RenewLease(Lease lease, CancellationTokenSource leaseLost)
    {
        var mayRenew = true;
        while (mayRenew && !leaseLost.IsCancellationRequested)
        {
            if (leases.UntilRenewal(lease) is var pause && pause > TimeSpan.Zero)
            {
                await Pause(pause + Rounding, leaseLost.Token);
                continue;
            }

            while (!leaseLost.IsCancellationRequested)
            {
                try
                {
                    mayRenew = await leases.Renew(lease, leaseLost.Token).WaitAsync(
                        lease.Remaining > ShortestRenewal ? lease.Remaining : ShortestRenewal, clock, leaseLost.Token);
                    break;
                }
                catch (Exception failure) when (!leaseLost.IsCancellationRequested)
                {
                    logger.Log(
                        StorageStatus.LevelOf(failure, LogLevel.Warning),
                        "The lease {Lease} could not be renewed ({Failure}).",
                        LeaseName,
                        failure.GetType().Name);
                    mayRenew = lease.IsAlive;
                    if (!mayRenew)
                    {
                        break;
                    }

                    await Pause(options.Margin, leaseLost.Token);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }

        await leaseLost.CancelAsync();
    }

    private async Task Release(Lease lease)
    {
        try
        {
            await leases.Release(lease);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning),
                "The lease {Lease} could not be released ({Failure}). It expires by itself.",
                LeaseName,
                failure.GetType().Name);
        }
    }

    private async Task Pause(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The callers check the token next.
        }
    }
}
