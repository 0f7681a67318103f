using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// A floor: the lowest level of every customer that meets the condition, whatever the score. A person's decision cannot go below it either.
/// </summary>
/// <param name="Id">The id, unique in the rule set.</param>
/// <param name="Name">The display name; null if the document has none.</param>
/// <param name="Condition">The condition that a customer must meet.</param>
/// <param name="Level">The lowest level.</param>
public sealed record Floor(string Id, string? Name, Condition Condition, RiskLevel Level);

/// <summary>A prohibition: a customer that meets the condition cannot be accepted, and its level is EXTREME.</summary>
/// <param name="Id">The id, unique in the rule set.</param>
/// <param name="Name">The display name; null if the document has none.</param>
/// <param name="Condition">The condition that a customer must meet.</param>
public sealed record Prohibition(string Id, string? Name, Condition Condition);
