using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk.SimulateRuleSet;

/// <summary>What a rule set would make of the stored customers.</summary>
/// <param name="Key">The rule set.</param>
/// <param name="Version">The published version; absent for the draft.</param>
/// <param name="Customers">How many customers were rated.</param>
/// <param name="Changed">How many would have another level; customers without a level are none of them.</param>
/// <param name="Prohibited">How many must not be taken at all.</param>
/// <param name="Blocked">How many lack data that only a person can replace.</param>
/// <param name="Matrix">Old level → new level → how many; customers that have no level yet are in the row UNASSESSED.</param>
/// <param name="Movers">The first 1,000 of those who would have another level, in the order of registration.</param>
public sealed record Simulation(
    string Key, int? Version, long Customers, long Changed, long Prohibited, long Blocked,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Matrix, IReadOnlyList<Mover> Movers);

/// <summary>A customer who would have another level.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Old">The level now.</param>
/// <param name="New">The level then.</param>
public sealed record Mover(Guid Id, string Old, string New);

/// <summary>Counts while a simulation runs.</summary>
internal sealed class SimulationTally
{
    private const int MaxMovers = 1_000;
    private const string Unassessed = "UNASSESSED";

    private readonly Dictionary<(string Old, string New), long> _cells = [];
    private readonly List<Mover> _movers = [];
    private long _changed;
    private long _prohibited;
    private long _blocked;

    /// <summary>How many were counted.</summary>
    public long Customers { get; private set; }

    /// <summary>Counts one customer.</summary>
    public void Add(StoredCustomer customer, RiskScore score)
    {
        var (old, then) = (customer.RiskLevel ?? Unassessed, Codes<RiskLevel>.Of(score.Level));
        Customers++;
        _prohibited += score.IsProhibited ? 1 : 0;
        _blocked += score.Blocked.Any() ? 1 : 0;
        _cells[(old, then)] = _cells.GetValueOrDefault((old, then)) + 1;
        if (old != then && old != Unassessed)
        {
            _changed++;
            if (_movers.Count < MaxMovers)
            {
                _movers.Add(new(customer.Id, old, then));
            }
        }
    }

    /// <summary>What was counted, zeros included.</summary>
    public Simulation Report(RuleSet set) => new(
        set.Key, set.Version > 0 ? set.Version : null, Customers, _changed, _prohibited, _blocked,
        Codes<RiskLevel>.All.Append(Unassessed).ToDictionary(
            old => old,
            old => (IReadOnlyDictionary<string, long>)Codes<RiskLevel>.All.ToDictionary(then => then, then => _cells.GetValueOrDefault((old, then)))),
        _movers);
}
