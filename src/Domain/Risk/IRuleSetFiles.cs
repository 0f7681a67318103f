namespace Onboarding.Domain.Risk;

/// <summary>The files of the rule sets.</summary>
public interface IRuleSetFiles
{
    /// <summary>The file of a key.</summary>
    Task<RuleSetFile?> Find(string key, CancellationToken cancellationToken);

    /// <summary>Takes in a new file.</summary>
    void Add(RuleSetFile file);

    /// <summary>Takes in a version that was just published.</summary>
    void Add(RuleSetVersion version);
}
