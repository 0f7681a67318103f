using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>A partition whose lease this process acquired, and the work on it that is running.</summary>
internal sealed class HeldPartition : IDisposable
{
    // A timer waits at most 49 days. A lease is renewed before.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _lost;
    private int _running;
    private int _ending;

    public HeldPartition(int number, Lease lease, TimeProvider clock)
    {
        (Number, Lease) = (number, lease);
        _lost = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        FollowLease();
    }

    /// <summary>The number of the partition, from 0.</summary>
    public int Number { get; }

    /// <summary>The lease.</summary>
    public Lease Lease { get; }

    /// <summary>Cancelled when the lease is lost or the partition is about to be released. Work that cannot be cancelled may end.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether the lease is lost: the partition must be acquired anew.</summary>
    public bool IsLost => !Lease.IsAlive || (_lost.IsCancellationRequested && !IsEnding);

    /// <summary>Whether no further work begins, because the partition is about to be released.</summary>
    public bool IsEnding => Volatile.Read(ref _ending) != 0;

    /// <summary>Whether work may begin.</summary>
    public bool IsOpen => !IsEnding && !_lost.IsCancellationRequested && Lease.IsAlive;

    /// <summary>Whether no work is running.</summary>
    public bool IsIdle => Volatile.Read(ref _running) == 0;

    /// <summary>Begins work on the partition; null if it is not open. Dispose of the result at the end of the work.</summary>
    public PartitionWork? Begin()
    {
        Interlocked.Increment(ref _running);

        // After the increment: a partition that is ending counts this work or rejects it.
        if (IsOpen)
        {
            return new PartitionWork(this);
        }

        End();
        return null;
    }

    /// <summary>Ends work that was begun.</summary>
    public void End() => Interlocked.Decrement(ref _running);

    /// <summary>Lets no further work begin, and cancels the running work, so that another instance need not wait for it.</summary>
    public void Close()
    {
        Interlocked.Exchange(ref _ending, 1);
        _lost.Cancel();
    }

    /// <summary>Moves the end of the work to the end of the lease, which was renewed or has been lost.</summary>
    public void FollowLease()
    {
        var remaining = Lease.Remaining;
        if (remaining <= TimeSpan.Zero)
        {
            _lost.Cancel();
            return;
        }

        _lost.CancelAfter(remaining < LongestWait ? remaining : LongestWait);
    }

    /// <summary>Cancels the work because the lease is lost.</summary>
    public void Cancel() => _lost.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _lost.Dispose();
}

/// <summary>A piece of work on a partition. While it runs, the process does not release the partition.</summary>
internal sealed class PartitionWork(HeldPartition partition) : IDisposable
{
    /// <summary>The lease of the partition.</summary>
    public Lease Lease => partition.Lease;

    /// <summary>Cancelled when the lease is lost or the partition is about to be released.</summary>
    public CancellationToken Lost => partition.Lost;

    /// <inheritdoc/>
    public void Dispose() => partition.End();
}
