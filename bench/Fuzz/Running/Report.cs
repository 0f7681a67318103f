using System.Globalization;
using Onboarding.Fuzz.Checking;

namespace Onboarding.Fuzz.Running;

/// <summary>Counts responses and findings. The first request of each kind of finding is kept.</summary>
internal sealed class Report
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, long> _statuses = [];
    private readonly Dictionary<(string Operation, string Kind), (long Count, ulong Seed, Finding Finding, string Request)> _findings = [];
    private readonly HashSet<string> _succeeded = [];

    /// <summary>The number of requests.</summary>
    public long Requests { get; private set; }

    /// <summary>Whether anything was found.</summary>
    public bool HasFindings => _findings.Count > 0;

    /// <summary>Adds a response.</summary>
    /// <param name="seed">The seed of the request.</param>
    /// <param name="operation">The operation of the request.</param>
    /// <param name="status">The status; 0 without a response.</param>
    /// <param name="finding">The defect; null if there is none.</param>
    /// <param name="request">The request as text.</param>
    public void Add(ulong seed, string operation, int status, Finding? finding, Func<string> request)
    {
        lock (_lock)
        {
            Requests++;
            _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
            if (status is >= 200 and < 300)
            {
                _succeeded.Add(operation);
            }

            if (finding is not null)
            {
                var key = (finding.Operation, finding.Kind);
                _findings[key] = _findings.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (1, seed, finding, request());
            }
        }
    }

    /// <summary>Writes the findings and the figures.</summary>
    public void Write(TextWriter output, int operations, TimeSpan duration)
    {
        foreach (var ((operation, kind), (count, seed, finding, request)) in _findings.OrderBy(one => one.Key.Operation, StringComparer.Ordinal))
        {
            output.WriteLine($"{operation}: {kind}: {finding.Detail} ({count} times). --replay {seed:x16}");
            output.WriteLine($"    {request}");
        }

        var statuses = string.Join(", ", _statuses.Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.Key == 0 ? "none" : one.Key)} {one.Value}")));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Requests} requests to {operations} operations, {_succeeded.Count} of which succeeded at least once, in {duration.TotalSeconds:F0} s; {statuses}; {_findings.Count} findings"));
    }
}
