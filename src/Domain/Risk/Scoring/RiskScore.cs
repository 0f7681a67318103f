using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>
/// The score of a customer by a rule set, with its complete explanation. It depends on the rule set and the customer's data alone: a recomputation
/// yields the same bytes (<see cref="ToJson"/>).
/// </summary>
public sealed record RiskScore
{
    /// <summary>The rule set.</summary>
    public required RuleSet RuleSet { get; init; }

    /// <summary>
    /// SHA-256 of the values that were read, as 64 lower-case hexadecimal digits. Data that the rule set does not read is not included.
    /// </summary>
    public required string InputHash { get; init; }

    /// <summary>The factors, in the document's order.</summary>
    public required IReadOnlyList<FactorScore> Factors { get; init; }

    /// <summary>The families, in the document's order.</summary>
    public required IReadOnlyList<FamilyScore> Families { get; init; }

    /// <summary>The total, in 10^-8 points: the sum of the factors' contributions, which equals the sum of the families' contributions.</summary>
    public required long Total { get; init; }

    /// <summary>The level by the total alone, without floors and prohibitions.</summary>
    public required RiskLevel BandLevel { get; init; }

    /// <summary>The floors that apply, in the document's order.</summary>
    public required IReadOnlyList<FiredFloor> Floors { get; init; }

    /// <summary>The prohibitions that apply, in the document's order.</summary>
    public required IReadOnlyList<FiredProhibition> Prohibitions { get; init; }

    /// <summary>The lowest level that a decision may set: the highest of the floors that apply, or EXTREME if a prohibition applies.</summary>
    public RiskLevel FloorLevel => IsProhibited ? RiskLevel.Extreme : Floors.Select(fired => fired.Floor.Level).DefaultIfEmpty(RiskLevel.None).Max();

    /// <summary>Whether the customer cannot be accepted at all.</summary>
    public bool IsProhibited => Prohibitions.Count > 0;

    /// <summary>The level: the band's level, raised by floors and prohibitions.</summary>
    public RiskLevel Level => BandLevel > FloorLevel ? BandLevel : FloorLevel;

    /// <summary>
    /// The factors whose missing data requires a person. If there are any, the assessment must not be completed automatically, whatever its level.
    /// </summary>
    public IEnumerable<FactorScore> Blocked => Factors.Where(factor => factor.IsBlocked);

    /// <summary>
    /// The answers of a submission for verification that state a high risk and that the rule set does not read. If there are any, the assessment must
    /// not be completed automatically, whatever its level.
    /// </summary>
    public IReadOnlyList<string> Unexamined { get; init; } = [];

    /// <summary>The smallest change that would alter the level; null if no single factor could.</summary>
    public NearestChange? NearestChange => _nearest ??= Scoring.NearestChange.Of(this);

    private NearestChange? _nearest;

    /// <summary>
    /// Returns the complete score as canonical JSON (UTF-8, docs/risk.md). The same customer data and rule set version yield the same bytes on every
    /// machine.
    /// </summary>
    public byte[] ToJson() => ScoreJson.Write(this);
}

/// <summary>A floor that applies.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Matches">The paths at which the condition is met, each with the value that meets it.</param>
public sealed record FiredFloor(Floor Floor, IReadOnlyList<(InputPath Input, string Value)> Matches);

/// <summary>A prohibition that applies.</summary>
/// <param name="Prohibition">The prohibition.</param>
/// <param name="Matches">The paths at which the condition is met, each with the value that meets it.</param>
public sealed record FiredProhibition(Prohibition Prohibition, IReadOnlyList<(InputPath Input, string Value)> Matches);
