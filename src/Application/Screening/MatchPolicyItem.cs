using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Application.Screening;

/// <summary>The match policy of an account as the core API shows it.</summary>
/// <param name="Version">The version in force.</param>
/// <param name="Sha256">The hash of its weights, thresholds and tables.</param>
/// <param name="IsShipped">Whether it is the policy of the service.</param>
/// <param name="Draft">The account's draft, or null.</param>
/// <param name="Versions">The versions, the latest first.</param>
public sealed record MatchPolicyItem(
    int Version, string Sha256, bool IsShipped, MatchPolicyDraftItem? Draft, IReadOnlyList<MatchPolicyVersionItem> Versions)
{
    /// <summary>Shows an account's file and versions.</summary>
    public static MatchPolicyItem Of(MatchPolicyFile? file, IReadOnlyList<MatchPolicyVersion> versions, MatchPolicy shipped)
    {
        var all = versions.Select(MatchPolicyVersionItem.Of).Append(MatchPolicyVersionItem.OfShipped(shipped)).ToList();
        return new(all[0].Version, all[0].Sha256, all[0].IsShipped, MatchPolicyDraftItem.Of(file), all);
    }
}

/// <summary>The draft of a match policy.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="ChangedAt">The time it was last saved, UTC.</param>
/// <param name="ChangedBy">The person who saved it last.</param>
public sealed record MatchPolicyDraftItem(string Name, DateTimeOffset ChangedAt, string ChangedBy)
{
    /// <summary>Shows the draft of a file; null if there is none.</summary>
    public static MatchPolicyDraftItem? Of(MatchPolicyFile? file) =>
        file?.Draft is null ? null : new(file.DraftName!, file.DraftChangedAt!.Value, file.DraftChangedBy!);
}

/// <summary>A version of a match policy.</summary>
/// <param name="Version">The version; 1 is the policy of the service.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Sha256">The hash of its weights, thresholds and tables.</param>
/// <param name="PublishedAt">The time of publication, UTC; null for the policy of the service.</param>
/// <param name="PublishedBy">The person who published it; null for the policy of the service.</param>
/// <param name="IsShipped">Whether it is the policy of the service.</param>
public sealed record MatchPolicyVersionItem(
    int Version, string Name, string Sha256, DateTimeOffset? PublishedAt, string? PublishedBy, bool IsShipped)
{
    /// <summary>Shows the policy of the service.</summary>
    public static MatchPolicyVersionItem OfShipped(MatchPolicy policy) =>
        new(policy.Version, policy.Name, policy.Sha256, null, null, IsShipped: true);

    /// <summary>Shows a published version.</summary>
    public static MatchPolicyVersionItem Of(MatchPolicyVersion version) =>
        new(version.Version, version.Name, version.Sha256, version.PublishedAt, version.PublishedBy, IsShipped: false);
}
