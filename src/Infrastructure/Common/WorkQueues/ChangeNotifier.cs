namespace Onboarding.Infrastructure.Common.WorkQueues;

/// <summary>Wakes a loop that otherwise polls. Several notifications before the loop waits wake it once.</summary>
internal sealed class ChangeNotifier : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);
    private readonly Lock _setting = new();

    /// <summary>Wakes the loop that waits, or the next one that waits.</summary>
    public void Notify()
    {
        lock (_setting)
        {
            if (_set.CurrentCount == 0)
            {
                _set.Release();
            }
        }
    }

    /// <summary>Returns after a notification, or after the timeout at the latest.</summary>
    public Task Wait(TimeSpan timeout, CancellationToken cancellationToken) => _set.WaitAsync(timeout, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _set.Dispose();
}
