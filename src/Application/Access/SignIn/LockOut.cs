namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Locks a client id after several failures in succession, whether or not the id exists. Each instance counts in its own memory, for at most
/// <see cref="MostIds"/> ids; above that it forgets the id whose last failure is the oldest.
/// </summary>
public sealed class LockOut(LockOutOptions options, TimeProvider clock)
{
    /// <summary>The greatest number of ids that are counted.</summary>
    public const int MostIds = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Row>> _rows = new(StringComparer.Ordinal);
    private readonly LinkedList<Row> _byLastFailure = new();

    /// <summary>Returns the time for which an id stays locked; null if it is not locked.</summary>
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

    /// <summary>Counts a failure. An attempt on a locked id does not count and does not prolong the lock.</summary>
    public void Failed(string id)
    {
        lock (_lock)
        {
            var failures = 1;
            if (_rows.TryGetValue(id, out var node))
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
