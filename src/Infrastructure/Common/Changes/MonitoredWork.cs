using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Changes;

/// <summary>Background work that the monitor wakes when work is due.</summary>
internal static class MonitoredWork
{
    /// <summary>The longest time between two checks whether work is due, while the process is busy.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);

    /// <summary>The time after which work is looked for without being woken.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Wakes the work if there is some. Returns whether there is.</summary>
    public static Task<bool> Wake(ChangeNotifier notifier, DataState state)
    {
        if (state.Count == 0)
        {
            return Task.FromResult(false);
        }

        notifier.Notify();
        return Task.FromResult(true);
    }
}
