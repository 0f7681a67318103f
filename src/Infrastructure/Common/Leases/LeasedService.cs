using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Work that one instance does at a time: done while this one holds the lease, begun anew when it gets it again.</summary>
internal abstract class LeasedService(Leases leases, InstanceOptions options, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestRenewal = TimeSpan.FromSeconds(1);

    /// <summary>The name of the lease, at most 64 characters.</summary>
    protected abstract string LeaseName { get; }

    /// <summary>
    /// The work. It goes on until <paramref name="leaseToken"/> says that the lease is lost or the program stops, and asks
    /// <see cref="Lease.IsAlive"/> before each effect outside, since a process can be leaseLost up between the two. If it fails it is begun again soon.
    /// </summary>
    protected abstract Task Run(Lease lease, CancellationToken leaseToken);

    /// <summary>
    /// Runs loops side by side. As soon as one ends, all end: well if the first did, which it does when the lease has expired, else with the failure.
    /// </summary>
    internal static async Task RunTogether(CancellationToken leaseToken, params Func<CancellationToken, Task>[] loops)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(leaseToken);
        Task[] running = [.. loops.Select(loop => loop(all.Token))];
        var first = await Task.WhenAny(running);
        await all.CancelAsync();
        try
        {
            await Task.WhenAll(running);
        }
        catch (OperationCanceledException) when (!first.IsCanceled)
        {
            // The others were cancelled here because the first had ended.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
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
                logger.Log(StorageStatus.LevelOf(failure, LogLevel.Warning), "The work {Lease} was interrupted ({Failure}) and is begun again.", LeaseName, failure.GetType().Name);
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

    // Renews every third of the time; a renewal that fails is tried again soon, and one that hangs is not waited for, beyond the lease's life.
    private async Task RenewLease(Lease lease, CancellationTokenSource leaseLost)
    {
        var mayRenew = true;
        while (mayRenew && !leaseLost.IsCancellationRequested)
        {
            await Pause(options.Lease / 3, leaseLost.Token);
            while (!leaseLost.IsCancellationRequested)
            {
                try
                {
                    mayRenew = await leases.Renew(lease, leaseLost.Token).WaitAsync(lease.Remaining > ShortestRenewal ? lease.Remaining : ShortestRenewal, clock, leaseLost.Token);
                    break;
                }
                catch (Exception failure) when (!leaseLost.IsCancellationRequested)
                {
                    logger.Log(StorageStatus.LevelOf(failure, LogLevel.Warning), "The lease {Lease} could not be renewed ({Failure}).", LeaseName, failure.GetType().Name);
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
            logger.Log(StorageStatus.LevelOf(failure, LogLevel.Warning), "The lease {Lease} could not be given back ({Failure}); it ends by itself.", LeaseName, failure.GetType().Name);
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
            // Whoever paused looks at the token next.
        }
    }
}
