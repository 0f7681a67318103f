using System.Collections.Concurrent;

namespace Onboarding.Application.Notifications;

/// <summary>
/// Wakes a request that waits for the first attempt of a delivery, so that it need not query the database again and again. Only the instance that
/// sends knows of the attempt; on the others a wait ends after its time.
/// </summary>
public sealed class AttemptSignals
{
    private readonly ConcurrentDictionary<long, AttemptWatch> _watches = new();

    /// <summary>
    /// Begins to watch a delivery that no other request watches. An attempt from before is not reported: read the delivery afterwards.
    /// </summary>
    /// <param name="number">The number of the delivery.</param>
    public AttemptWatch Watch(long number)
    {
        var watch = new AttemptWatch(() => _watches.TryRemove(number, out _));
        _watches[number] = watch;
        return watch;
    }

    /// <summary>Reports that an attempt of a delivery is stored.</summary>
    /// <param name="number">The number of the delivery.</param>
    public void Report(long number)
    {
        if (_watches.TryGetValue(number, out var watch))
        {
            watch.Wake();
        }
    }
}

/// <summary>The watch of one delivery. It ends when it is disposed of.</summary>
public sealed class AttemptWatch : IDisposable
{
    private readonly SemaphoreSlim _attempts = new(0);
    private readonly Action _end;

    internal AttemptWatch(Action end) => _end = end;

    /// <summary>Returns after an attempt that no earlier call has returned for, or after the time at the latest.</summary>
    /// <param name="longest">The longest time to wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task Wait(TimeSpan longest, CancellationToken cancellationToken) => _attempts.WaitAsync(longest, cancellationToken);

    // A SemaphoreSlim without a wait handle has nothing to release, so it is not disposed of: Wake may still run.
    /// <inheritdoc/>
    public void Dispose() => _end();

    internal void Wake() => _attempts.Release();
}
