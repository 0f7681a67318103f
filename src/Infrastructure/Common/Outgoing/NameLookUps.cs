using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Infrastructure.Common.Outgoing;

/// <summary>
/// Looks up the names of hosts on a few threads of its own, because the system's resolver blocks a thread for many seconds if a name server does
/// not answer. The queue is bounded, results are cached for a short time, requests for the same name share one look-up, and one account occupies at
/// most <see cref="MostOfAccount"/> places. A look-up for which there is no place fails like a name that does not resolve: the request is tried
/// again later.
/// </summary>
internal sealed class NameLookUps : IDisposable
{
    /// <summary>The greatest number of look-ups of one account that wait or run.</summary>
    public const int MostOfAccount = 8;

    private const int Threads = 16;
    private const int MostWaiting = 256;
    private const int MostCached = 4_096;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<LookUp> _queue = new(MostWaiting);
    private readonly Dictionary<string, LookUp> _running = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _ofAccount = [];
    private readonly ConcurrentDictionary<string, (IPAddress[] Addresses, long At)> _cache = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Func<string, IPAddress[]> _resolve;

    /// <summary>Starts the threads.</summary>
    public NameLookUps(TimeProvider clock) : this(clock, Dns.GetHostAddresses)
    {
    }

    /// <summary>Starts the threads with another resolver.</summary>
    internal NameLookUps(TimeProvider clock, Func<string, IPAddress[]> resolve)
    {
        (_clock, _resolve) = (clock, resolve);
        for (var i = 0; i < Threads; i++)
        {
            new Thread(Work) { IsBackground = true, Name = $"Name look-ups {i}" }.Start();
        }
    }

    /// <summary>
    /// Returns the current addresses of a host, also if the host is an address. Throws <see cref="SocketException"/> if it has none or there is no
    /// place for the look-up.
    /// </summary>
    public Task<IPAddress[]> AddressesOf(string host, string account, CancellationToken cancellationToken) =>
        OutgoingUrl.Literal(host) is { } literal ? Task.FromResult<IPAddress[]>([literal])
        : _cache.TryGetValue(host, out var cached) && _clock.GetElapsedTime(cached.At) < Life ? Task.FromResult(cached.Addresses)
        : Join(host, account).WaitAsync(cancellationToken);

    /// <summary>Ends the threads after their current look-ups.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private Task<IPAddress[]> Join(string host, string account)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(host, out var running))
            {
                return running.Result.Task;
            }

            var added = new LookUp(host, account, new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (_ofAccount.GetValueOrDefault(account) >= MostOfAccount || _queue.IsAddingCompleted || !_queue.TryAdd(added))
            {
                return Task.FromException<IPAddress[]>(new SocketException((int)SocketError.TryAgain));
            }

            _running.Add(host, added);
            _ofAccount[account] = _ofAccount.GetValueOrDefault(account) + 1;
            return added.Result.Task;
        }
    }

    private void Work()
    {
        foreach (var lookUp in _queue.GetConsumingEnumerable())
        {
            IPAddress[]? addresses = null;
            Exception? failure = null;
            try
            {
                addresses = _resolve(lookUp.Host);
            }
            catch (Exception thrown) when (thrown is SocketException or ArgumentException)
            {
                failure = thrown as SocketException ?? new SocketException((int)SocketError.HostNotFound);
            }

            End(lookUp, addresses);
            if (addresses is null)
            {
                lookUp.Result.SetException(failure!);
            }
            else
            {
                lookUp.Result.SetResult(addresses);
            }
        }
    }

    private void End(LookUp lookUp, IPAddress[]? addresses)
    {
        lock (_lock)
        {
            _running.Remove(lookUp.Host);
            if (--_ofAccount[lookUp.Account] == 0)
            {
                _ofAccount.Remove(lookUp.Account);
            }
        }

        if (addresses is not null)
        {
            if (_cache.Count >= MostCached)
            {
                _cache.Clear();
            }

            _cache[lookUp.Host] = (addresses, _clock.GetTimestamp());
        }
    }

    private sealed record LookUp(string Host, string Account, TaskCompletionSource<IPAddress[]> Result);
}
