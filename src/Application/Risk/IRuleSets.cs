using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Application.Risk;

/// <summary>
/// The published rule sets, cached in memory. The instance that publishes a version uses it at once, every other instance within two seconds. So an
/// assessment records the version it used, and that version remains available permanently.
/// </summary>
public interface IRuleSets
{
    /// <summary>
    /// Returns the rule set in force for a risk management category: the latest version of the category's own rule set, or else of the default.
    /// </summary>
    RuleSet Current(string category);

    /// <summary>The categories that have a rule set of their own in force.</summary>
    IReadOnlyCollection<string> OwnCategories { get; }

    /// <summary>Returns a published version; null if there is none.</summary>
    ValueTask<RuleSet?> Find(string key, int version, CancellationToken cancellationToken);
}
