using Onboarding.Load.Reporting;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Records what the service acknowledged, and the defects found.</summary>
internal sealed class Ledger : IDisposable
{
    private const int ShownDefects = 100;
    private const int Failed = 500;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _acknowledged = [];
    private readonly HashSet<string> _recent = [];
    private readonly HashSet<string> _lost = [];
    private readonly List<string> _defects = [];
    private readonly StreamWriter _file;

    /// <summary>Creates the record. Acknowledged ids are also written at once to a file in the folder.</summary>
    public Ledger(string folder) => _file = new(Path.Combine(folder, "acknowledged.txt")) { AutoFlush = true };

    /// <summary>The external ids of accepted customers.</summary>
    public IReadOnlySet<string> Acknowledged => _acknowledged;

    /// <summary>The defects.</summary>
    public IReadOnlyList<string> Defects => _defects;

    /// <summary>The number of accepted updates.</summary>
    public long Updates { get; private set; }

    /// <summary>The number of stored requests that had no response.</summary>
    public long UnderWayStored { get; set; }

    /// <summary>The number of batches without a response of which only the first chunks are stored.</summary>
    public long UnderWayInPart { get; set; }

    /// <summary>The number of requests without a response that are not stored.</summary>
    public long UnderWayGone { get; set; }

    /// <summary>Notes an accepted customer.</summary>
    public void Acknowledge(string externalId)
    {
        lock (_lock)
        {
            _acknowledged.Add(externalId);
            _recent.Add(externalId);
            _file.WriteLine(externalId);
        }
    }

    /// <summary>Notes an accepted change of a customer.</summary>
    public void AcknowledgeUpdate(string communicationNumber)
    {
        lock (_lock)
        {
            Updates++;
            _file.WriteLine(communicationNumber);
        }
    }

    /// <summary>Returns the customers accepted since the last call.</summary>
    public IReadOnlyList<string> TakeRecent()
    {
        lock (_lock)
        {
            string[] recent = [.. _recent];
            _recent.Clear();
            return recent;
        }
    }

    /// <summary>Notes that an accepted customer or change is not stored.</summary>
    public void Lose(string what)
    {
        if (_lost.Add(what))
        {
            Defect($"{what} was acknowledged and is not there");
        }
    }

    /// <summary>Checks that a stored request is rejected when it is sent again.</summary>
    public void MustBeRejected(string what, Answer answer)
    {
        if (answer.IsGood || answer.Status >= Failed)
        {
            Defect($"{what} was stored, and sent again it was answered {answer}");
        }
    }

    /// <summary>Notes a defect.</summary>
    public void Defect(string what)
    {
        lock (_lock)
        {
            if (_defects.Count < ShownDefects && !_defects.Contains(what))
            {
                _defects.Add(what);
                Console.Error.WriteLine($"DEFECT {what}");
            }
        }
    }

    /// <summary>Returns the results.</summary>
    public KillResult Result() => new()
    {
        Acknowledged = _acknowledged.Count,
        Updates = Updates,
        Lost = _lost.Count,
        UnderWayStored = UnderWayStored,
        UnderWayInPart = UnderWayInPart,
        UnderWayGone = UnderWayGone,
        Defects = _defects,
    };

    public void Dispose() => _file.Dispose();
}
