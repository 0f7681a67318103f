using Onboarding.Domain.Risk;

namespace Onboarding.Application.Risk;

/// <summary>A rule set in a list.</summary>
/// <param name="Key">default, or the code of a risk management category.</param>
/// <param name="Version">The version in force; absent before the first is published.</param>
/// <param name="IsShipped">Whether that version is a default of the service. False for a version of the account.</param>
/// <param name="Draft">The account's draft; absent if there is none.</param>
public sealed record RuleSetItem(string Key, int? Version, bool IsShipped, RuleSetDraftItem? Draft)
{
    /// <summary>Returns the item of an account's file and the shipped file of the same key. At least one of them exists.</summary>
    public static RuleSetItem Of(RuleSetFile? own, RuleSetFile? shipped)
    {
        var inForce = own is { LatestVersion: > 0 } ? own : shipped;
        return new(
            (own ?? shipped)!.Key,
            inForce is { LatestVersion: > 0 and var version } ? version : null,
            inForce is not null && inForce == shipped,
            own?.Draft is null ? null : new(own.DraftName!, own.DraftChangedAt!.Value, own.DraftChangedBy!));
    }
}

/// <summary>A draft in a list.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="ChangedAt">The time it was last saved, UTC.</param>
/// <param name="ChangedBy">The person who saved it last.</param>
public sealed record RuleSetDraftItem(string Name, DateTimeOffset ChangedAt, string ChangedBy);

/// <summary>A published version in a list.</summary>
/// <param name="Version">The version. An account's versions continue those of the shipped rule set with the same key, without gaps.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Hash">SHA-256 of the document as the API returns it, as 64 lower-case hexadecimal digits.</param>
/// <param name="PublishedAt">The time of publication, UTC.</param>
/// <param name="PublishedBy">The person who published it.</param>
/// <param name="IsShipped">Whether it is a default of the service.</param>
public sealed record RuleSetVersionItem(int Version, string Name, string Hash, DateTimeOffset PublishedAt, string PublishedBy, bool IsShipped)
{
    /// <summary>Returns the item of a version.</summary>
    public static RuleSetVersionItem Of(RuleSetVersion version) =>
        new(version.Version, version.Name, version.Hash, version.PublishedAt, version.PublishedBy, version.Account == RuleSetFile.Shipped);
}
