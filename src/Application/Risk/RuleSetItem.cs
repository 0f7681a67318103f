using Onboarding.Domain.Risk;

namespace Onboarding.Application.Risk;

/// <summary>A rule set in a list.</summary>
/// <param name="Key">default, or the code of a risk management category.</param>
/// <param name="Version">The version in force; absent before the first is published.</param>
/// <param name="Draft">The draft; absent if there is none.</param>
public sealed record RuleSetItem(string Key, int? Version, RuleSetDraftItem? Draft)
{
    /// <summary>Returns the item of a rule set file.</summary>
    public static RuleSetItem Of(RuleSetFile file) => new(
        file.Key,
        file.LatestVersion > 0 ? file.LatestVersion : null,
        file.Draft is null ? null : new(file.DraftName!, file.DraftChangedAt!.Value, file.DraftChangedBy!));
}

/// <summary>A draft in a list.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="ChangedAt">The time it was last saved, UTC.</param>
/// <param name="ChangedBy">The person who saved it last.</param>
public sealed record RuleSetDraftItem(string Name, DateTimeOffset ChangedAt, string ChangedBy);

/// <summary>A published version in a list.</summary>
/// <param name="Version">The version, from 1 without gaps.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Hash">SHA-256 of the document as the API returns it, as 64 lower-case hexadecimal digits.</param>
/// <param name="PublishedAt">The time of publication, UTC.</param>
/// <param name="PublishedBy">The person who published it.</param>
public sealed record RuleSetVersionItem(int Version, string Name, string Hash, DateTimeOffset PublishedAt, string PublishedBy)
{
    /// <summary>Returns the item of a version.</summary>
    public static RuleSetVersionItem Of(RuleSetVersion version) =>
        new(version.Version, version.Name, version.Hash, version.PublishedAt, version.PublishedBy);
}
