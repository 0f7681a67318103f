using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>
/// Acquires this process's share of the partitions, each under its own lease, and releases some when another instance joins. An instance makes itself
/// known by one more lease, its place. The places of all live instances give each its share, so instances need not talk to each other (ADR 43).
/// </summary>
internal sealed class PartitionHolder(
    HeldPartitions partitions, Leases.Leases leases, InstanceOptions options, TimeProvider clock, ILogger<PartitionHolder> logger)
    : IMonitoredData, IDisposable
{
    private const string PlacePrefix = "instances/";
    private const int Places = 64;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    // The time that running work has to end when the program stops. With the limit of a release it is shorter than the time in which the host stops.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);

    private static readonly string[] PlaceNames = [.. Enumerable.Range(0, Places).Select(number => $"{PlacePrefix}{number:00}")];

    private readonly ChangeNotifier _changed = new();
    private volatile Lease? _place;
    private volatile int _share = Partition.Count;

    public string Contents => "instances";

    public bool IsMonitored => _place is not null;

    public TimeSpan Period => MonitoredWork.Period;

    /// <summary>Holds partitions until the program stops, and then releases them when their work has ended.</summary>
    /// <param name="isInstance">
    /// Whether the process takes a place and shares the partitions with other instances. A command of the command line does not: it acquires only
    /// what no instance holds.
    /// </param>
    /// <param name="stoppingToken">Cancelled when the program stops.</param>
    public async Task Run(bool isInstance, CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var isDone = await Step(isInstance, stoppingToken);
                await _changed.Wait(isDone ? UntilNextStep() : options.Margin, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops. A database does not report a cancelled statement in one way.
        }
        finally
        {
            await ReleaseAll();
        }
    }

    public IQueryable<DataState> State(OnboardingDbContext db)
    {
        var now = clock.GetUtcNow();
        string[] before = [.. PlaceNames.TakeWhile(name => name != _place?.Name)];
        return db.Set<LeaseRow>().AsNoTracking().Where(lease => lease.Name.StartsWith(PlacePrefix) && lease.Until > now)
            .GroupBy(_ => 1)
            .Select(all => new DataState
            {
                Count = all.LongCount(),
                Live = all.LongCount(lease => before.Contains(lease.Name)),
                High = 0,
                Low = 0,
            });
    }

    public Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var instances = (int)Math.Clamp(state.Count, 1, Places);
        var share = PartitionShare.Of(instances, (int)Math.Clamp(state.Live, 0, instances - 1));
        if (share == _share)
        {
            return Task.FromResult(false);
        }

        _share = share;
        _changed.Notify();
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public void Dispose() => _changed.Dispose();

    // Returns false if it failed.
    private async Task<bool> Step(bool isInstance, CancellationToken stoppingToken)
    {
        try
        {
            await Renew(stoppingToken);
            if (isInstance && _place is null)
            {
                _place = (await leases.Acquire(PlaceNames, 1, stoppingToken)).SingleOrDefault();
            }

            await ReleaseIdle();
            if (!isInstance || _place is not null)
            {
                await Balance(stoppingToken);
            }

            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning),
                "The partitions of the background work could not be shared ({Failure}). It is tried again.",
                failure.GetType().Name);
            return false;
        }
    }

    // One renewal extends all leases of the process. A lost lease is not renewed, also if the renewal fails: else its row would never become free.
    private async Task Renew(CancellationToken stoppingToken)
    {
        RemoveLost();
        try
        {
            Lease[] all = [.. partitions.All.Select(one => one.Lease), .. _place is { } own ? [own] : Array.Empty<Lease>()];
            if (Array.Find(all, lease => leases.UntilRenewal(lease) <= TimeSpan.Zero) is { } due)
            {
                await leases.Renew(due, stoppingToken);
            }
        }
        finally
        {
            RemoveLost();
        }
    }

    private void RemoveLost()
    {
        foreach (var one in partitions.All)
        {
            one.FollowLease();
            if (one.IsLost)
            {
                one.Lease.Lose();
                one.Cancel();
                partitions.Remove(one);
                leases.Forget(one.Lease);
            }
        }

        if (_place is { IsAlive: false } lost)
        {
            _place = null;
            leases.Forget(lost);
        }
    }

    private async Task Balance(CancellationToken stoppingToken)
    {
        HeldPartition[] open = [.. partitions.All.Where(one => !one.IsEnding)];
        foreach (var one in open.Skip(_share))
        {
            one.Close();
        }

        if (open.Length < _share)
        {
            var own = partitions.All.Select(one => one.Number).ToHashSet();
            var names = Enumerable.Range(0, Partition.Count).Where(number => !own.Contains(number)).Select(LeaseName);
            var acquired = await leases.Acquire(names, _share - open.Length, stoppingToken);
            partitions.Add([.. acquired.Select(lease => new HeldPartition(NumberOf(lease), lease, clock))]);
        }

        await ReleaseIdle();
    }

    private async Task ReleaseIdle()
    {
        HeldPartition[] idle = [.. partitions.All.Where(one => one.IsEnding && one.IsIdle)];
        if (idle.Length > 0)
        {
            Array.ForEach(idle, partitions.Remove);
            await leases.Release([.. idle.Select(one => one.Lease)]);
        }
    }

    private async Task ReleaseAll()
    {
        try
        {
            foreach (var one in partitions.All)
            {
                one.Close();
            }

            using var end = new CancellationTokenSource(LongestEnd, clock);
            while (partitions.All.Count > 0 && !end.IsCancellationRequested)
            {
                await ReleaseIdle();
                await Task.Delay(ShortestPause, clock, CancellationToken.None);
                foreach (var one in partitions.All.Where(one => !one.Lease.IsAlive))
                {
                    partitions.Remove(one);
                }
            }

            if (_place is { } place)
            {
                _place = null;
                await leases.Release(place);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning),
                "The partitions of the background work could not be released ({Failure}). Their leases expire by themselves.",
                failure.GetType().Name);
        }
    }

    // The next renewal, or soon if partitions are to be acquired or released.
    private TimeSpan UntilNextStep()
    {
        var all = partitions.All;
        var isComplete = _place is not null && all.Count == _share && !all.Any(one => one.IsEnding);
        var renewal = all.Select(one => leases.UntilRenewal(one.Lease)).Append(options.Lease / 3).Min();
        var pause = isComplete || renewal < Poll ? renewal : Poll;
        return pause > ShortestPause ? pause : ShortestPause;
    }

    private static string LeaseName(int partition) => $"partitions/{partition:00}";

    private static int NumberOf(Lease lease) => int.Parse(lease.Name.AsSpan("partitions/".Length), provider: null);
}
