namespace Onboarding.Fuzz.Service;

/// <summary>The log of a service: JSON, one line for each entry. Only the first failure and the last lines are kept, however long the service runs.</summary>
public sealed class ServiceLog
{
    private const int LastLines = 20;

    private readonly Lock _lock = new();
    private readonly Queue<string> _last = [];

    /// <summary>The number of entries of the levels Error and Critical, and of exceptions that ended the process.</summary>
    public long Failures { get; private set; }

    /// <summary>The first of them; null if there is none.</summary>
    public string? FirstFailure { get; private set; }

    /// <summary>The last lines, at most 20.</summary>
    public IReadOnlyList<string> Last
    {
        get
        {
            lock (_lock)
            {
                return [.. _last];
            }
        }
    }

    /// <summary>Adds a line. Null, which ends a stream, is ignored.</summary>
    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _last.Enqueue(line);
            if (_last.Count > LastLines)
            {
                _last.Dequeue();
            }

            if (IsFailure(line))
            {
                Failures++;
                FirstFailure ??= line;
            }
        }
    }

    private static bool IsFailure(string line) =>
        line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"LogLevel\":\"Critical\"", StringComparison.Ordinal)
        || line.StartsWith("Unhandled exception", StringComparison.Ordinal);
}
