namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A person who works on a case.</summary>
/// <param name="Name">The person's name, or the client's name if the client names no person.</param>
/// <param name="Client">The client through which the person works; null for anonymous callers, who all count as one.</param>
/// <param name="IsNamed">Whether the client names the person. The client is responsible for the names it sends.</param>
public sealed record CaseWorker(string Name, string? Client, bool IsNamed)
{
    /// <summary>Whether the name is this person's. Letter case and surrounding blanks do not distinguish persons.</summary>
    public bool HasName(string? name) => string.Equals(Name.Trim(), name?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The time of an action on a case.</summary>
/// <param name="Now">The time.</param>
/// <param name="ClaimDuration">The duration of a claim; null if claims do not expire.</param>
public readonly record struct CaseTime(DateTimeOffset Now, TimeSpan? ClaimDuration)
{
    /// <summary>The current day (UTC).</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Whether a claim made at that time has ended. A claim without a time (made before claims had one) has ended if claims expire.</summary>
    public bool IsClaimExpired(DateTimeOffset? claimedAt) => ClaimDuration is { } lasts && !(Now - claimedAt < lasts);
}
