using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>How long a new secret is valid, and how long the previous secret stays valid beside it.</summary>
/// <param name="Days">The days after which the new secret expires, 1 to 3,650; null if it does not expire.</param>
/// <param name="OverlapHours">The hours for which the previous secret stays valid, 0 to 720; null or 0 if it ends at once.</param>
public readonly record struct SecretTerms(int? Days = null, int? OverlapHours = null)
{
    /// <summary>The longest validity of a secret that expires, in days.</summary>
    public const int MaxDays = 3_650;

    /// <summary>The longest overlap, in hours.</summary>
    public const int MaxOverlapHours = 720;

    /// <summary>Returns every defect.</summary>
    public IEnumerable<Finding> Findings() =>
    [
        .. Days is null or (>= 1 and <= MaxDays) ? [] : new[] { Finding.Of(ClientErrors.InvalidSecretDays, "/secretDays") },
        .. OverlapHours is null or (>= 0 and <= MaxOverlapHours) ? [] : new[] { Finding.Of(ClientErrors.InvalidOverlap, "/overlapHours") },
    ];
}
