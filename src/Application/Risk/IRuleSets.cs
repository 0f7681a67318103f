using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Application.Risk;

/// <summary>
/// The published rule sets, held in memory. The instance that published follows at once, every other within two seconds; so an assessment
/// says which version it used, and that version is found here for ever.
/// </summary>
public interface IRuleSets
{
    /// <summary>The rule set in force for a risk management category: the last version of its own, else of the default.</summary>
    RuleSet Current(string category);

    /// <summary>The categories that have a rule set of their own in force.</summary>
    IReadOnlyCollection<string> OwnCategories { get; }

    /// <summary>A published version; nothing if there is none.</summary>
    ValueTask<RuleSet?> Find(string key, int version, CancellationToken cancellationToken);
}
