using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A person's decision on a case.</summary>
/// <param name="Type">Whether the customer is accepted or rejected.</param>
/// <param name="GroundCode">The ground: a code of classifier decisionGround.</param>
/// <param name="Comment">The person's comment, at most 4,000 characters.</param>
/// <param name="Override">The override of the assessed level, if the person sets one.</param>
public sealed record Decision(DecisionType Type, string GroundCode, string? Comment, LevelOverride? Override);

/// <summary>A level that a person sets instead of the assessed one.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reason">The reason, 1 to 4,000 characters.</param>
/// <param name="Until">The last day (UTC) of the override. From the next day on the assessed level is effective again.</param>
public sealed record LevelOverride(RiskLevel Level, string Reason, DateOnly Until);
