using System.Diagnostics;
using Onboarding.Load.Reporting;

namespace Onboarding.Load.Server;

/// <summary>Observes the service's CPU time and resident memory while a job runs.</summary>
internal sealed class ServerWatch : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Process _process;
    private readonly long? _every;
    private readonly List<MemoryStep> _segments = [];
    private readonly Timer _timer;
    private TimeSpan _cpu;
    private long _begin;
    private long _highest;
    private bool _counting;

    public ServerWatch(int pid, long? every)
    {
        try
        {
            _process = Process.GetProcessById(pid);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"there is no process {pid}");
        }

        _every = every;
        _timer = new Timer(_ => Resident(), null, Pace, Pace);
    }

    /// <summary>Starts to count.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _highest = 0;
            _begin = Resident();
            _cpu = _process.TotalProcessorTime;
            _counting = true;
        }
    }

    /// <summary>Notes the number of answered requests.</summary>
    public void Passed(long requests)
    {
        if (_counting && _every is { } every && requests % every == 0)
        {
            lock (_lock)
            {
                _segments.Add(new(requests, Resident()));
            }
        }
    }

    /// <summary>Returns what was counted.</summary>
    public ServerResult End(long requests)
    {
        lock (_lock)
        {
            var end = Resident();
            return new ServerResult
            {
                CpuMicroseconds = (_process.TotalProcessorTime - _cpu).TotalMicroseconds / Math.Max(1, requests),
                ResidentBegin = _begin,
                ResidentEnd = end,
                ResidentHighest = _highest,
                Steps = _every is null ? null : [.. _segments.OrderBy(step => step.Requests)],
            };
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _process.Dispose();
    }

    private long Resident()
    {
        lock (_lock)
        {
            try
            {
                _process.Refresh();
                var resident = _process.HasExited ? 0 : _process.WorkingSet64;
                _highest = Math.Max(_highest, resident);
                return resident;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }
}
