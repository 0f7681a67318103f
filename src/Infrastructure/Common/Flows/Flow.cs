using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Flows;

/// <summary>
/// Work that flows: so many at once, the next begun as soon as one ends, never two with the same key, so that one that is slow keeps up nobody but those
/// behind its own key. What is due is asked for anew only once all that was found is begun.
/// </summary>
/// <param name="atOnce">How many at once.</param>
/// <param name="key">What must not be worked on twice at the same time.</param>
/// <param name="due">Asks for what is due, of each key one, in the order in which it is to be begun; what is under way may be among it.</param>
/// <param name="act">Does one; it does not fail, and ends by itself once it is begun.</param>
internal sealed class Flow<T>(int atOnce, Func<T, long> key, Func<CancellationToken, Task<IReadOnlyList<T>>> due, Func<T, Task> act)
{
    private readonly Dictionary<long, Task> _underWay = [];
    private readonly Queue<T> _ready = [];

    /// <summary>Flows until the lease is lost, or there is nothing to do if that is enough; comes back when nothing is under way any more.</summary>
    /// <param name="lease">Asked before each is begun.</param>
    /// <param name="wake">Comes back when there may be something new to do, after a while at the latest.</param>
    /// <param name="untilIdle">Whether it ends when nothing is due and nothing under way.</param>
    /// <param name="whileHeld">Cancelled when the lease is lost or the program stops.</param>
    public async Task Run(Lease lease, Func<CancellationToken, Task> wake, bool untilIdle, CancellationToken whileHeld)
    {
        Task? awaited = null;
        try
        {
            while (!whileHeld.IsCancellationRequested && lease.IsAlive)
            {
                Forget();
                if (_ready.Count == 0 && _underWay.Count < atOnce)
                {
                    await Fill(whileHeld);
                }

                Begin(lease);
                if (untilIdle && _ready.Count == 0 && _underWay.Count == 0)
                {
                    return;
                }

                // One waiting task is kept until it ends: those that were left behind would take the next ones' signals.
                awaited ??= wake(whileHeld);
                await Task.WhenAny([awaited, .. _underWay.Values]);
                if (awaited.IsCompleted)
                {
                    await awaited;
                    awaited = null;
                }
            }
        }
        catch (OperationCanceledException) when (whileHeld.IsCancellationRequested)
        {
            // The lease is lost or the program stops.
        }
        finally
        {
            await Task.WhenAll(_underWay.Values);
        }
    }

    // What ends while this asks is still under way for it, so that nothing is begun on an answer from before.
    private async Task Fill(CancellationToken whileHeld)
    {
        foreach (var one in await due(whileHeld))
        {
            if (!_underWay.ContainsKey(key(one)))
            {
                _ready.Enqueue(one);
            }
        }
    }

    private void Begin(Lease lease)
    {
        while (_underWay.Count < atOnce && lease.IsAlive && _ready.TryDequeue(out var next))
        {
            // In a thread of its own: a database that answers at once would let this wait for the whole work.
            _underWay[key(next)] = Task.Run(() => act(next), CancellationToken.None);
        }
    }

    private void Forget()
    {
        foreach (var (one, work) in _underWay)
        {
            if (work.IsCompleted)
            {
                _underWay.Remove(one);
            }
        }
    }
}
