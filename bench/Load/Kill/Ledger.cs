using Onboarding.Load.Reporting;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>What the service acknowledged, and what was found wrong.</summary>
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

    /// <summary>Acknowledged ids are written into that folder as well, each at once.</summary>
    public Ledger(string folder) => _file = new(Path.Combine(folder, "acknowledged.txt")) { AutoFlush = true };

    /// <summary>External ids of accepted customers.</summary>
    public IReadOnlySet<string> Acknowledged => _acknowledged;

    /// <summary>Everything that should not be.</summary>
    public IReadOnlyList<string> Defects => _defects;

    /// <summary>Updates that were accepted.</summary>
    public long Updates { get; private set; }

    /// <summary>Requests without an answer that are stored.</summary>
    public long UnderWayStored { get; set; }

    /// <summary>Batches without an answer of which the first chunks are stored, and the others not.</summary>
    public long UnderWayInPart { get; set; }

    /// <summary>Requests without an answer that left nothing.</summary>
    public long UnderWayGone { get; set; }

    /// <summary>A customer was accepted.</summary>
    public void Acknowledge(string externalId)
    {
        lock (_lock)
        {
            _acknowledged.Add(externalId);
            _recent.Add(externalId);
            _file.WriteLine(externalId);
        }
    }

    /// <summary>A change of a customer was accepted.</summary>
    public void AcknowledgeUpdate(string communicationNumber)
    {
        lock (_lock)
        {
            Updates++;
            _file.WriteLine(communicationNumber);
        }
    }

    /// <summary>The customers accepted since this was asked last.</summary>
    public IReadOnlyList<string> TakeRecent()
    {
        lock (_lock)
        {
            string[] recent = [.. _recent];
            _recent.Clear();
            return recent;
        }
    }

    /// <summary>A customer, or a change, that was accepted is not there.</summary>
    public void Lose(string what)
    {
        if (_lost.Add(what))
        {
            Defect($"{what} was acknowledged and is not there");
        }
    }

    /// <summary>What is stored was sent again.</summary>
    public void MustBeRejected(string what, Answer answer)
    {
        if (answer.IsGood || answer.Status >= Failed)
        {
            Defect($"{what} was stored, and sent again it was answered {answer}");
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
                Console.Error.WriteLine($"DEFECT {what}");
            }
        }
    }

    /// <summary>All of it.</summary>
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
