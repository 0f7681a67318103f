using Onboarding.Domain.Risk;

namespace Onboarding.Application.Risk;

/// <summary>A rule set as it is listed.</summary>
/// <param name="Key">default, or the code of a risk management category.</param>
/// <param name="Version">The version in force; absent before the first is published.</param>
/// <param name="Draft">The draft; absent if there is none.</param>
public sealed record RuleSetItem(string Key, int? Version, RuleSetDraftItem? Draft)
{
    /// <summary>Shows a file.</summary>
    public static RuleSetItem Of(RuleSetFile file) => new(
        file.Key,
        file.LatestVersion > 0 ? file.LatestVersion : null,
        file.Draft is null ? null : new(file.DraftName!, file.DraftChangedAt!.Value, file.DraftChangedBy!));
}

/// <summary>A draft as it is listed.</summary>
/// <param name="Name">The name the document states.</param>
/// <param name="ChangedAt">When it was last saved, UTC.</param>
/// <param name="ChangedBy">Who saved it.</param>
public sealed record RuleSetDraftItem(string Name, DateTimeOffset ChangedAt, string ChangedBy);

/// <summary>A published version as it is listed.</summary>
/// <param name="Version">The version, from 1 without gaps.</param>
/// <param name="Name">The name the document states.</param>
/// <param name="Hash">SHA-256 of the document as it is served, as 64 small hexadecimal digits.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="PublishedBy">Who published it.</param>
public sealed record RuleSetVersionItem(int Version, string Name, string Hash, DateTimeOffset PublishedAt, string PublishedBy)
{
    /// <summary>Shows a version.</summary>
    public static RuleSetVersionItem Of(RuleSetVersion version) =>
        new(version.Version, version.Name, version.Hash, version.PublishedAt, version.PublishedBy);
}
