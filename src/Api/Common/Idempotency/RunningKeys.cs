using System.Collections.Concurrent;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>The keys of the calls that this instance is carrying out. Between instances the database decides.</summary>
public sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);

    /// <summary>Enters a call until the returned object is disposed of; null if a call with the same key is running.</summary>
    public IDisposable? Begin(IdempotentCallKey key)
    {
        var name = Convert.ToHexString(key.Hash);
        return _running.TryAdd(name, 0) ? new Running(this, name) : null;
    }

    private sealed class Running(RunningKeys keys, string name) : IDisposable
    {
        public void Dispose() => keys._running.TryRemove(name, out _);
    }
}
