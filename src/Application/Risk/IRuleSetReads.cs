namespace Onboarding.Application.Risk;

/// <summary>The read side's view of the rule sets.</summary>
public interface IRuleSetReads
{
    /// <summary>All keys in ordinal order.</summary>
    Task<IReadOnlyList<RuleSetItem>> List(CancellationToken cancellationToken);

    /// <summary>One key.</summary>
    Task<RuleSetItem?> Find(string key, CancellationToken cancellationToken);

    /// <summary>The published versions of a key, the last first, without documents.</summary>
    Task<IReadOnlyList<RuleSetVersionItem>> Versions(string key, CancellationToken cancellationToken);

    /// <summary>The JSON text of a published version.</summary>
    Task<string?> Document(string key, int version, CancellationToken cancellationToken);

    /// <summary>The JSON text of a draft.</summary>
    Task<string?> Draft(string key, CancellationToken cancellationToken);
}
