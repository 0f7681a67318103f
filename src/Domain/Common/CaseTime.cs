namespace Onboarding.Domain.Common;

/// <summary>The time of an action on a case.</summary>
/// <param name="Now">The time.</param>
/// <param name="ClaimDuration">The duration of a claim; null if claims do not expire.</param>
public readonly record struct CaseTime(DateTimeOffset Now, TimeSpan? ClaimDuration)
{
    /// <summary>The current day (UTC).</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>
    /// Returns whether a claim made at that time has ended. A claim without a time (made before claims had one) has ended if claims expire.
    /// </summary>
    public bool IsClaimExpired(DateTimeOffset? claimedAt) => ClaimDuration is { } lasts && !(Now - claimedAt < lasts);
}
