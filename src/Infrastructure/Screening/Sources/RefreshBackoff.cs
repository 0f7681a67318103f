using System.Collections.Concurrent;

namespace Onboarding.Infrastructure.Screening.Sources;

/// <summary>
/// Delays the next attempt for a list whose refresh could not even be noted, for example because the database rejected the result. Without a delay
/// the files would be fetched again in each round.
/// </summary>
/// <param name="first">The delay after the first failure; each further failure in a row doubles it.</param>
/// <param name="greatest">The greatest delay.</param>
internal sealed class RefreshBackoff(TimeSpan first, TimeSpan greatest)
{
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset NextAt)> _waiting = new(StringComparer.Ordinal);

    /// <summary>Returns whether a list may be refreshed at a time.</summary>
    public bool MayTry(string key, DateTimeOffset at) => !_waiting.TryGetValue(key, out var waiting) || at >= waiting.NextAt;

    /// <summary>Notes a failure and returns the delay until the next attempt.</summary>
    public TimeSpan Failed(string key, DateTimeOffset at)
    {
        var failures = _waiting.TryGetValue(key, out var waiting) ? waiting.Failures : 0;
        var delay = first * Math.Pow(2, Math.Min(failures, 30));
        delay = delay < greatest ? delay : greatest;
        _waiting[key] = (failures + 1, at + delay);
        return delay;
    }

    /// <summary>Forgets the failures of a list.</summary>
    public void Succeeded(string key) => _waiting.TryRemove(key, out _);
}
