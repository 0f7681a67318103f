namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Slows wrong secrets for the id of a client or key from one network after several failures in succession, whether or not the id exists. Each
/// instance counts in its own memory, for at most <see cref="MostIds"/> pairs; above that it forgets the pair whose last failure is the oldest.
/// </summary>
public sealed class LockOut(LockOutOptions options, TimeProvider clock)
{
    /// <summary>The greatest number of pairs that are counted.</summary>
    public const int MostIds = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Pair, LinkedListNode<Row>> _rows = [];
    private readonly LinkedList<Row> _byLastFailure = new();

    /// <summary>Returns the time for which wrong secrets for an id from a network stay locked; null if they are not.</summary>
    public TimeSpan? Remaining(string id, string network)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(new(id, network), out var node))
            {
                return null;
            }

            return Remaining(node.Value);
        }
    }

    /// <summary>Counts a failure. An attempt on a locked pair does not count and does not prolong the lock.</summary>
    public void Failed(string id, string network)
    {
        lock (_lock)
        {
            var failures = 1;
            if (_rows.TryGetValue(new(id, network), out var node))
            {
                // The attempt began before the lock and ended after it. If it counted, many parallel guesses would turn the first lock into the
                // longest.
                if (Remaining(node.Value) is not null)
                {
                    return;
                }

                failures = Math.Min(node.Value.Failures, int.MaxValue - 1) + 1;
                _byLastFailure.Remove(node);
            }
            else if (_rows.Count >= MostIds)
            {
                _rows.Remove(_byLastFailure.First!.Value.Pair);
                _byLastFailure.RemoveFirst();
            }

            _rows[new(id, network)] = _byLastFailure.AddLast(new Row(new(id, network), failures, clock.GetTimestamp()));
        }
    }

    /// <summary>Forgets the failures of an id from a network.</summary>
    public void Succeeded(string id, string network)
    {
        lock (_lock)
        {
            if (_rows.Remove(new(id, network), out var node))
            {
                _byLastFailure.Remove(node);
            }
        }
    }

    private TimeSpan? Remaining(Row row) =>
        options.LockAfter(row.Failures) - clock.GetElapsedTime(row.At) is { } left && left > TimeSpan.Zero ? left : null;

    private sealed record Row(Pair Pair, int Failures, long At);

    private readonly record struct Pair(string Id, string Network);
}
