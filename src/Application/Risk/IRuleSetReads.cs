using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk;

/// <summary>Reads the rule sets that apply to an account: its own and, below them, the shipped ones.</summary>
public interface IRuleSetReads
{
    /// <summary>Returns all rule sets, in ordinal order of their keys.</summary>
    Task<IReadOnlyList<RuleSetItem>> List(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns the rule set of a key; null if there is none.</summary>
    Task<RuleSetItem?> Find(AccountId account, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the published versions of a key, the latest first, without documents. Shipped versions are those that applied to the account.
    /// </summary>
    Task<IReadOnlyList<RuleSetVersionItem>> Versions(AccountId account, string key, CancellationToken cancellationToken);

    /// <summary>Returns the JSON text of a published version; null if there is none.</summary>
    Task<string?> Document(AccountId account, string key, int version, CancellationToken cancellationToken);

    /// <summary>Returns the JSON text of the account's draft; null if there is none.</summary>
    Task<string?> Draft(AccountId account, string key, CancellationToken cancellationToken);
}
