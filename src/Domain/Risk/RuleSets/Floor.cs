using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A level that nobody who meets the condition falls below, whatever the score. No decision of a person goes below it either.</summary>
/// <param name="Id">Its name, unique in the rule set.</param>
/// <param name="Name">What people read; nothing if the document says nothing.</param>
/// <param name="Condition">Whom it concerns.</param>
/// <param name="Level">The lowest level they can have.</param>
public sealed record Floor(string Id, string? Name, Condition Condition, RiskLevel Level);

/// <summary>Customers that may not be taken at all: their level is EXTREME.</summary>
/// <param name="Id">Its name, unique in the rule set.</param>
/// <param name="Name">What people read; nothing if the document says nothing.</param>
/// <param name="Condition">Whom it concerns.</param>
public sealed record Prohibition(string Id, string? Name, Condition Condition);
