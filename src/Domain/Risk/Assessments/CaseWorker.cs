namespace Onboarding.Domain.Risk.Assessments;

/// <summary>Who works on a case.</summary>
/// <param name="Name">The person, or the client where it names none.</param>
/// <param name="Client">The client through which the person works; nothing for anonymous callers, who all count as one.</param>
/// <param name="IsNamed">Whether the client names the person. It vouches for the names it sends.</param>
public sealed record CaseWorker(string Name, string? Client, bool IsNamed)
{
    /// <summary>Whether that is this person's name: another spelling (blanks round it, case) is not another person.</summary>
    public bool Is(string? name) => string.Equals(Name.Trim(), name?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>When something is done with a case.</summary>
/// <param name="Now">The time.</param>
/// <param name="ClaimLasts">How long a claim lasts; nothing: for ever.</param>
public readonly record struct CaseTime(DateTimeOffset Now, TimeSpan? ClaimLasts)
{
    /// <summary>The day (UTC).</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Whether a claim of that time has ended; one of before claims had a time has.</summary>
    public bool HasEnded(DateTimeOffset? claimedAt) => ClaimLasts is { } lasts && !(Now - claimedAt < lasts);
}
