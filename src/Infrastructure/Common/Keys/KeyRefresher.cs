using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Looks every second whether another instance, or the command line, has made a key: new data is protected by it, and what it protects opens. Keys that
/// have gone change nothing while the program runs: a folder that is out of reach for a moment must not end in a new ring.
/// </summary>
internal sealed class KeyRefresher(KeyFolder folder, RefreshableKeys keys, IDataProtectionProvider provider, TimeProvider clock, ILogger<KeyRefresher> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Refresh();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                logger.LogWarning("The key folder could not be read ({Failure}); it is looked at again", failure.GetType().Name);
            }
        }
    }

    private void Refresh()
    {
        string[] names = [.. folder.Names()];
        if (!_seen.IsSupersetOf(names))
        {
            keys.Expire();

            // A use lets the ring be read anew, beside it; those after it have the new ring.
            provider.CreateProtector("follow").Protect([]);
            _seen.UnionWith(names);
        }
    }
}
