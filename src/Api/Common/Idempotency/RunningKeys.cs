using System.Collections.Concurrent;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>The keys of calls that this instance is carrying out right now. Among instances the database decides.</summary>
public sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);

    /// <summary>Notes that a call runs, until what is returned is disposed of; nothing if one with its key is running.</summary>
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
