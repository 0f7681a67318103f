namespace Onboarding.Domain.Audit.Verification;

/// <summary>Collects the defects of a trail. Above <see cref="TrailReport.MaxFindings"/> they are only counted.</summary>
internal sealed class TrailFindings
{
    private readonly List<TrailFinding> _listed = [];

    /// <summary>The defects, up to the limit.</summary>
    public IReadOnlyList<TrailFinding> Listed => _listed;

    /// <summary>The number of all defects.</summary>
    public long Count { get; private set; }

    /// <summary>Counts a defect without a place.</summary>
    public void Add() => Count++;

    /// <summary>Adds a defect.</summary>
    public void Add(TamperingKind kind, long? block, long? entry, string message)
    {
        Count++;
        if (_listed.Count < TrailReport.MaxFindings)
        {
            _listed.Add(new(kind, block, entry, message));
        }
    }
}
