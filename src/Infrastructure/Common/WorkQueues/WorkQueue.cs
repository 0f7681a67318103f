namespace Onboarding.Infrastructure.Common.WorkQueues;

/// <summary>
/// Processes items in parallel, but never two with the same key at the same time. The next item begins as soon as one ends, so a slow item delays
/// only the items with its own key. The queue looks for due items only when all the items that it found before have begun.
/// </summary>
/// <param name="atOnce">The greatest number of items that run at the same time.</param>
/// <param name="key">The key of an item.</param>
/// <param name="due">
/// Returns the due items: one of each key, in the order in which to begin them. It may return items that are already running.
/// </param>
/// <param name="act">Processes an item. It does not fail, and once begun it ends by itself.</param>
internal sealed class WorkQueue<T>(int atOnce, Func<T, long> key, Func<CancellationToken, Task<IReadOnlyList<T>>> due, Func<T, Task> act)
{
    private readonly Dictionary<long, Task> _running = [];
    private readonly Queue<T> _ready = [];

    /// <summary>
    /// Whether the queue looks for due items after each item ends. If not, it looks only after a wake-up: for items that stay due although they
    /// cannot be processed yet.
    /// </summary>
    public bool PollsAfterEach { get; init; } = true;

    /// <summary>Runs until it is cancelled, or until the queue is idle if that is requested. Returns when no item is running any more.</summary>
    /// <param name="wake">Returns when there may be new items, after some time at the latest.</param>
    /// <param name="untilIdle">Whether to return when no item is due or running.</param>
    /// <param name="stoppingToken">Cancelled when the program stops.</param>
    public async Task Run(Func<CancellationToken, Task> wake, bool untilIdle, CancellationToken stoppingToken)
    {
        using var waits = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task? awaited = null;
        var polls = true;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                RemoveCompleted();
                if (polls && _ready.Count == 0 && _running.Count < atOnce)
                {
                    await Fill(stoppingToken);
                    polls = PollsAfterEach;
                }

                Begin();
                if (untilIdle && _ready.Count == 0 && _running.Count == 0)
                {
                    return;
                }

                // One waiting task is kept until it ends: abandoned ones would consume the wake-ups of the next.
                awaited ??= wake(waits.Token);
                await Task.WhenAny([awaited, .. _running.Values]);
                if (awaited.IsCompleted)
                {
                    await awaited;
                    awaited = null;
                    polls = true;
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops. A database does not report a cancelled statement in one way.
        }
        finally
        {
            // An abandoned wait would take the next wake-up from the run that follows.
            await waits.CancelAsync();
            await Task.WhenAll(_running.Values);
        }
    }

    // An item that ends during the query still counts as running, so that no item begins because of a result from before that end.
    private async Task Fill(CancellationToken stoppingToken)
    {
        foreach (var item in await due(stoppingToken))
        {
            if (!_running.ContainsKey(key(item)))
            {
                _ready.Enqueue(item);
            }
        }
    }

    private void Begin()
    {
        while (_running.Count < atOnce && _ready.TryDequeue(out var next))
        {
            // On another thread: with a database that answers synchronously this loop would wait for the whole item.
            _running[key(next)] = Task.Run(() => act(next), CancellationToken.None);
        }
    }

    private void RemoveCompleted()
    {
        foreach (var (one, work) in _running)
        {
            if (work.IsCompleted)
            {
                _running.Remove(one);
            }
        }
    }
}
