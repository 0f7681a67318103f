namespace Onboarding.Domain.Audit.Verification;

/// <summary>The result of a verification.</summary>
/// <param name="Blocks">The number of blocks.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Waiting">The number of entries that wait to be sealed.</param>
/// <param name="Blanked">The number of entries of which an erasure blanked fields.</param>
/// <param name="Findings">The defects, at most <see cref="MaxFindings"/>.</param>
/// <param name="FindingCount">The number of all defects.</param>
public sealed record TrailReport(
    long Blocks, long Entries, long Waiting, long Blanked, IReadOnlyList<TrailFinding> Findings, long FindingCount)
{
    /// <summary>The greatest number of defects that are listed.</summary>
    public const int MaxFindings = 1_000;

    /// <summary>Whether the trail is exactly the one that was sealed.</summary>
    public bool IsIntact => FindingCount == 0;
}
