using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A decision of a person over a case.</summary>
/// <param name="Type">Accepted or rejected.</param>
/// <param name="GroundCode">Code of classifier decisionGround.</param>
/// <param name="Comment">In the person's own words, at most 4,000 characters.</param>
/// <param name="Override">Another level than the assessed one, if the person sets one.</param>
public sealed record Decision(DecisionType Type, string GroundCode, string? Comment, LevelOverride? Override);

/// <summary>A level that a person sets in place of the assessed one.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why, 1 to 4,000 characters.</param>
/// <param name="Until">The last day (UTC) it holds; from the next day on the assessed level counts again.</param>
public sealed record LevelOverride(RiskLevel Level, string Reason, DateOnly Until);
