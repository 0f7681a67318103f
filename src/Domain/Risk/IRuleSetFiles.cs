using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk;

/// <summary>The repository of rule set files: the draft and version counter of each account's keys.</summary>
public interface IRuleSetFiles
{
    /// <summary>Returns an account's file of a key; null if there is none.</summary>
    Task<RuleSetFile?> Find(AccountId account, string key, CancellationToken cancellationToken);

    /// <summary>Adds a new file.</summary>
    void Add(RuleSetFile file);

    /// <summary>Adds a version that was just published.</summary>
    void Add(RuleSetVersion version);
}
