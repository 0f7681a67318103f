namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Wakes a loop that would else look by itself after a while. Set more than once before it is awaited, it wakes once.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);
    private readonly Lock _setting = new();

    /// <summary>Wakes who waits, or whoever waits next.</summary>
    public void Set()
    {
        lock (_setting)
        {
            if (_set.CurrentCount == 0)
            {
                _set.Release();
            }
        }
    }

    /// <summary>Comes back when it is set, or after that time at the latest.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellationToken) => _set.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _set.Dispose();
}
