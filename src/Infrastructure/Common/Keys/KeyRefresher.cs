using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Checks every second whether another instance, or the command line, has created a key. A new key then protects new data, and what it protected can
/// be decrypted. A missing key file changes nothing while the program runs: a folder that is unavailable for a moment must not lead to a new ring.
/// </summary>
internal sealed class KeyRefresher(
    KeyFolder folder, RefreshableKeys keys, IDataProtectionProvider provider, TimeProvider clock, ILogger<KeyRefresher> logger)
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
                logger.LogWarning("The key folder could not be read ({Failure}). The next attempt follows in a second.", failure.GetType().Name);
            }
        }
    }

    private void Refresh()
    {
        string[] names = [.. folder.Names()];
        if (!_seen.IsSupersetOf(names))
        {
            keys.Expire();

            // One use makes the framework reload the ring in the background; later uses have the new ring.
            provider.CreateProtector("follow").Protect([]);
            _seen.UnionWith(names);
        }
    }
}
