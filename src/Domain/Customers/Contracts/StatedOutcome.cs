using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>The level and status that a request stated itself.</summary>
/// <param name="Level">The level; null if it stated none and there was none.</param>
/// <param name="Status">The code of the status.</param>
/// <param name="IsProposal">Whether they have not taken effect, because the customer has an open or decided case.</param>
public sealed record StatedOutcome(RiskLevel? Level, string Status, bool IsProposal)
{
    /// <summary>Whether they took effect although people decide or decided about the customer. Then only the legal floors limit them.</summary>
    public bool Overrules { get; init; }
}
