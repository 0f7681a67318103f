namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Locks client ids after failures in a row, whether anybody has that id or not. Kept in memory by this instance, of so many ids; of the rest
/// the one whose last failure is the longest ago is forgotten.
/// </summary>
public sealed class LockOut(LockOutOptions options, TimeProvider clock)
{
    /// <summary>The most ids kept.</summary>
    public const int MostIds = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Row>> _rows = new(StringComparer.Ordinal);
    private readonly LinkedList<Row> _byLastFailure = new();

    /// <summary>How long an id stays locked; nothing if it is not.</summary>
    public TimeSpan? Remaining(string id)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(id, out var node))
            {
                return null;
            }

            return Remaining(node.Value);
        }
    }

    /// <summary>Counts a failure. Attempts on a locked id are none: they do not prolong the lock.</summary>
    public void Failed(string id)
    {
        lock (_lock)
        {
            var failures = 1;
            if (_rows.TryGetValue(id, out var node))
            {
                // Begun before the lock, judged after it: guesses sent all at once would otherwise make the first lock the longest.
                if (Remaining(node.Value) is not null)
                {
                    return;
                }

                failures = Math.Min(node.Value.Failures, int.MaxValue - 1) + 1;
                _byLastFailure.Remove(node);
            }
            else if (_rows.Count >= MostIds)
            {
                _rows.Remove(_byLastFailure.First!.Value.Id);
                _byLastFailure.RemoveFirst();
            }

            _rows[id] = _byLastFailure.AddLast(new Row(id, failures, clock.GetTimestamp()));
        }
    }

    /// <summary>Forgets the failures of an id.</summary>
    public void Succeeded(string id)
    {
        lock (_lock)
        {
            if (_rows.Remove(id, out var node))
            {
                _byLastFailure.Remove(node);
            }
        }
    }

    private TimeSpan? Remaining(Row row) =>
        options.LockAfter(row.Failures) - clock.GetElapsedTime(row.At) is { } left && left > TimeSpan.Zero ? left : null;

    private sealed record Row(string Id, int Failures, long At);
}
