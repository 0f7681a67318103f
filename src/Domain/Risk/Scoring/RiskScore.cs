using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>
/// What a rule set makes of a customer, with everything it came from. It depends on the rule set and the customer's data alone; computed
/// again it is the same to the last byte (<see cref="ToJson"/>).
/// </summary>
public sealed record RiskScore
{
    /// <summary>The rule set.</summary>
    public required RuleSet RuleSet { get; init; }

    /// <summary>SHA-256 of the values that were read, as 64 small hexadecimal digits; data the rule set does not look at is not in it.</summary>
    public required string InputHash { get; init; }

    /// <summary>The factors, in the document's order.</summary>
    public required IReadOnlyList<FactorScore> Factors { get; init; }

    /// <summary>The families, in the document's order.</summary>
    public required IReadOnlyList<FamilyScore> Families { get; init; }

    /// <summary>The total, in 10^-8 points: the sum of the contributions, of the factors as of the families.</summary>
    public required long Total { get; init; }

    /// <summary>The level by the total alone.</summary>
    public required RiskLevel BandLevel { get; init; }

    /// <summary>The floors that fired, in the document's order.</summary>
    public required IReadOnlyList<FiredFloor> Floors { get; init; }

    /// <summary>The prohibitions that fired, in the document's order.</summary>
    public required IReadOnlyList<FiredProhibition> Prohibitions { get; init; }

    /// <summary>The level below which no decision may go: the highest of the floors that fired, EXTREME if a prohibition did.</summary>
    public RiskLevel FloorLevel => IsProhibited ? RiskLevel.Extreme : Floors.Select(fired => fired.Floor.Level).DefaultIfEmpty(RiskLevel.None).Max();

    /// <summary>Whether the customer may not be taken at all.</summary>
    public bool IsProhibited => Prohibitions.Count > 0;

    /// <summary>The level: that of the band, lifted by floors and prohibitions.</summary>
    public RiskLevel Level => BandLevel > FloorLevel ? BandLevel : FloorLevel;

    /// <summary>Factors whose missing data needs a person: with any of them the assessment must not be completed automatically, whatever its level.</summary>
    public IEnumerable<FactorScore> Blocked => Factors.Where(factor => factor.IsBlocked);

    /// <summary>The smallest change that would alter the level; nothing if no single factor could.</summary>
    public NearestChange? NearestChange => _nearest ??= Scoring.NearestChange.Of(this);

    private NearestChange? _nearest;

    /// <summary>The whole score as canonical JSON (UTF-8, docs/risk.md): the same customer data and rule set version give the same bytes on every machine.</summary>
    public byte[] ToJson() => ScoreJson.Write(this);
}

/// <summary>A floor that fired.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Met">Where it was met, and by which value.</param>
public sealed record FiredFloor(Floor Floor, IReadOnlyList<(InputPath Input, string Value)> Met);

/// <summary>A prohibition that fired.</summary>
/// <param name="Prohibition">The prohibition.</param>
/// <param name="Met">Where it was met, and by which value.</param>
public sealed record FiredProhibition(Prohibition Prohibition, IReadOnlyList<(InputPath Input, string Value)> Met);
