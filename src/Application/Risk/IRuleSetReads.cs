namespace Onboarding.Application.Risk;

/// <summary>Reads rule sets for the API.</summary>
public interface IRuleSetReads
{
    /// <summary>Returns all rule sets, in ordinal order of their keys.</summary>
    Task<IReadOnlyList<RuleSetItem>> List(CancellationToken cancellationToken);

    /// <summary>Returns the rule set of a key; null if there is none.</summary>
    Task<RuleSetItem?> Find(string key, CancellationToken cancellationToken);

    /// <summary>Returns the published versions of a key, the latest first, without documents.</summary>
    Task<IReadOnlyList<RuleSetVersionItem>> Versions(string key, CancellationToken cancellationToken);

    /// <summary>Returns the JSON text of a published version; null if there is none.</summary>
    Task<string?> Document(string key, int version, CancellationToken cancellationToken);

    /// <summary>Returns the JSON text of a draft; null if there is none.</summary>
    Task<string?> Draft(string key, CancellationToken cancellationToken);
}
