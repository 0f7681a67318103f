using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Application.Screening;

/// <summary>The stored match policies of accounts.</summary>
public interface IMatchPolicyFiles
{
    /// <summary>Returns an account's file for a change; null if there is none.</summary>
    Task<MatchPolicyFile?> Find(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns an account's file for reading; null if there is none.</summary>
    Task<MatchPolicyFile?> Read(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns an account's published versions, the latest first.</summary>
    Task<IReadOnlyList<MatchPolicyVersion>> Versions(AccountId account, CancellationToken cancellationToken);

    /// <summary>Adds a new file.</summary>
    void Add(MatchPolicyFile file);

    /// <summary>Adds a version that was just published.</summary>
    void Add(MatchPolicyVersion version);
}

/// <summary>Whether another person than the author publishes a match policy.</summary>
/// <param name="NeedsSecondPerson">Whether decisions about hits need a second person in any process.</param>
public sealed record MatchPolicyPublication(bool NeedsSecondPerson);
