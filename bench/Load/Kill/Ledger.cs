using Onboarding.Load.Reporting;

namespace Onboarding.Load.Kill;

/// <summary>What the service acknowledged, and what was found wrong.</summary>
internal sealed class Ledger : IDisposable
{
    private const int ShownDefects = 100;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _acknowledged = [];
    private readonly HashSet<string> _lost = [];
    private readonly List<string> _defects = [];
    private readonly StreamWriter _file;

    /// <summary>Acknowledged ids are written into that folder as well, each at once.</summary>
    public Ledger(string folder) => _file = new(Path.Combine(folder, "acknowledged.txt")) { AutoFlush = true };

    /// <summary>External ids of accepted customers.</summary>
    public IReadOnlySet<string> Acknowledged => _acknowledged;

    /// <summary>Everything that should not be.</summary>
    public IReadOnlyList<string> Defects => _defects;

    /// <summary>Requests without an answer that are stored.</summary>
    public long UnderWayStored { get; set; }

    /// <summary>Requests without an answer that left nothing.</summary>
    public long UnderWayGone { get; set; }

    /// <summary>A customer was accepted.</summary>
    public void Acknowledge(string externalId)
    {
        lock (_lock)
        {
            _acknowledged.Add(externalId);
            _file.WriteLine(externalId);
        }
    }

    /// <summary>A customer that was accepted is not there.</summary>
    public void Lose(string externalId)
    {
        if (_lost.Add(externalId))
        {
            Defect($"{externalId} was acknowledged and is not there");
        }
    }

    /// <summary>Something is not as it should be.</summary>
    public void Defect(string what)
    {
        lock (_lock)
        {
            if (_defects.Count < ShownDefects && !_defects.Contains(what))
            {
                _defects.Add(what);
            }
        }
    }

    /// <summary>All of it.</summary>
    public KillResult Result() => new()
    {
        Acknowledged = _acknowledged.Count,
        Lost = _lost.Count,
        UnderWayStored = UnderWayStored,
        UnderWayGone = UnderWayGone,
        Defects = _defects,
    };

    public void Dispose() => _file.Dispose();
}
