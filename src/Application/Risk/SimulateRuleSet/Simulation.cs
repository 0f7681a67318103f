using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk.SimulateRuleSet;

/// <summary>The result of assessing the stored customers by a rule set.</summary>
/// <param name="Key">The rule set.</param>
/// <param name="Version">The published version; absent for the draft.</param>
/// <param name="Customers">The number of assessed customers.</param>
/// <param name="Changed">The number of customers whose level would change. Customers without a level are not counted.</param>
/// <param name="Prohibited">The number of customers that could not be accepted at all.</param>
/// <param name="Blocked">The number of customers whose missing data requires a person to decide.</param>
/// <param name="Cases">The number of customers for which a case would open: a person has to decide the level, a prohibition or missing data.</param>
/// <param name="Matrix">Old level → new level → number of customers. Customers without a level are in the row UNASSESSED.</param>
/// <param name="Movers">The first 1,000 customers whose level would change, in the order of registration.</param>
public sealed record Simulation(
    string Key, int? Version, long Customers, long Changed, long Prohibited, long Blocked, long Cases,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Matrix, IReadOnlyList<Mover> Movers);

/// <summary>A customer whose level would change.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Old">The current level.</param>
/// <param name="New">The level by the rule set.</param>
public sealed record Mover(Guid Id, string Old, string New);

/// <summary>Collects the numbers of a simulation.</summary>
internal sealed class SimulationTally(RiskPolicy policy)
{
    private const int MaxMovers = 1_000;
    private const string Unassessed = "UNASSESSED";

    private readonly Dictionary<(string Old, string New), long> _cells = [];
    private readonly List<Mover> _movers = [];
    private long _changed;
    private long _prohibited;
    private long _blocked;
    private long _cases;

    /// <summary>The number of customers added so far.</summary>
    public long Customers { get; private set; }

    /// <summary>Adds one customer.</summary>
    public void Add(StoredCustomer customer, RiskScore score)
    {
        var (old, rated) = (customer.RiskLevel ?? Unassessed, Codes<RiskLevel>.Of(score.Level));
        Customers++;
        _prohibited += score.IsProhibited ? 1 : 0;
        _blocked += score.Blocked.Any() ? 1 : 0;
        _cases += CaseAssessment.Reasons(policy, score).Any() ? 1 : 0;
        _cells[(old, rated)] = _cells.GetValueOrDefault((old, rated)) + 1;
        if (old != rated && old != Unassessed)
        {
            _changed++;
            if (_movers.Count < MaxMovers)
            {
                _movers.Add(new(customer.Id, old, rated));
            }
        }
    }

    /// <summary>Returns the result, with zeros for empty cells.</summary>
    public Simulation ToSimulation(RuleSet set) => new(
        set.Key, set.Version > 0 ? set.Version : null, Customers, _changed, _prohibited, _blocked, _cases,
        Codes<RiskLevel>.All.Append(Unassessed).ToDictionary(
            old => old,
            old => (IReadOnlyDictionary<string, long>)Codes<RiskLevel>.All.ToDictionary(
                rated => rated, rated => _cells.GetValueOrDefault((old, rated)))),
        _movers);
}
