using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Application.Risk;

/// <summary>
/// The published rule sets, cached in memory. The instance that publishes a version uses it at once, every other instance within two seconds. So an
/// assessment records the version it used, and that version remains available permanently.
/// </summary>
public interface IRuleSets
{
    /// <summary>
    /// Returns the rule set in force for a risk management category of an account: the latest version of the account's rule set for the category,
    /// else of the account's default, else of the shipped ones in the same order.
    /// </summary>
    RuleSet Current(AccountId account, string category);

    /// <summary>Returns the categories that have a rule set of their own in force for an account.</summary>
    IReadOnlyCollection<string> OwnCategories(AccountId account);

    /// <summary>Returns a published version of an account, or else a shipped one; null if there is none.</summary>
    ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken);
}
