using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>The published match policies, in memory. A new version is in use on every instance within two seconds.</summary>
public interface IMatchPolicies
{
    /// <summary>The policy of the service: version 1, with the threshold of the installation.</summary>
    MatchPolicy Shipped { get; }

    /// <summary>Returns the policy in force for an account: its latest version, or else the policy of the service.</summary>
    MatchPolicy Current(AccountId account);

    /// <summary>Returns a version that was in force for an account; null if there is none.</summary>
    ValueTask<MatchPolicy?> Find(AccountId account, int version, CancellationToken cancellationToken);
}
