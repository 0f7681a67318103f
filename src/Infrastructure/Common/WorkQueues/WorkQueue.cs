using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.WorkQueues;

/// <summary>
/// Works on items side by side, never on two with the same key at once. The next item is begun as soon as one ends, so a slow item delays only the items
/// with its own key. The queue polls again what is due only when everything it found before has been begun.
/// </summary>
/// <param name="atOnce">The greatest number of items at once.</param>
/// <param name="key">The key of an item.</param>
/// <param name="due">Asks which items are due: one of each key, in the order in which to begin them. It may name items that are under way.</param>
/// <param name="act">Works on an item. It does not fail, and once begun it ends by itself.</param>
internal sealed class WorkQueue<T>(int atOnce, Func<T, long> key, Func<CancellationToken, Task<IReadOnlyList<T>>> due, Func<T, Task> act)
{
    private readonly Dictionary<long, Task> _underWay = [];
    private readonly Queue<T> _ready = [];

    /// <summary>
    /// Whether the end of an item is a reason to ask what is due. If not, only a wake-up is: for items that stay due although nothing can be done about
    /// them yet.
    /// </summary>
    public bool PollsAfterEach { get; init; } = true;

    /// <summary>Works until the lease is lost, or until nothing is left if that is wanted. Returns when no item is under way any more.</summary>
    /// <param name="lease">Checked before each item is begun.</param>
    /// <param name="wake">Returns when there may be new items, after a while at the latest.</param>
    /// <param name="untilIdle">Whether to return when nothing is due and nothing is under way.</param>
    /// <param name="leaseToken">Cancelled when the lease is lost or the program stops.</param>
    public async Task Run(Lease lease, Func<CancellationToken, Task> wake, bool untilIdle, CancellationToken leaseToken)
    {
        Task? awaited = null;
        var polls = true;
        try
        {
            while (!leaseToken.IsCancellationRequested && lease.IsAlive)
            {
                RemoveCompleted();
                if (polls && _ready.Count == 0 && _underWay.Count < atOnce)
                {
                    await Fill(leaseToken);
                    polls = PollsAfterEach;
                }

                Begin(lease);
                if (untilIdle && _ready.Count == 0 && _underWay.Count == 0)
                {
                    return;
                }

                // One waiting task is kept until it ends: abandoned ones would take the wake-ups of the next.
                awaited ??= wake(leaseToken);
                await Task.WhenAny([awaited, .. _underWay.Values]);
                if (awaited.IsCompleted)
                {
                    await awaited;
                    awaited = null;
                    polls = true;
                }
            }
        }
        catch (OperationCanceledException) when (leaseToken.IsCancellationRequested)
        {
            // The lease is lost or the program stops.
        }
        finally
        {
            await Task.WhenAll(_underWay.Values);
        }
    }

    // An item that ends during the question still counts as under way, so that nothing is begun on an answer from before its end.
    private async Task Fill(CancellationToken leaseToken)
    {
        foreach (var item in await due(leaseToken))
        {
            if (!_underWay.ContainsKey(key(item)))
            {
                _ready.Enqueue(item);
            }
        }
    }

    private void Begin(Lease lease)
    {
        while (_underWay.Count < atOnce && lease.IsAlive && _ready.TryDequeue(out var next))
        {
            // On a thread of its own: with a database that answers at once this loop would wait for the whole item.
            _underWay[key(next)] = Task.Run(() => act(next), CancellationToken.None);
        }
    }

    private void RemoveCompleted()
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
