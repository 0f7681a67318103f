using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>A list as the core API shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Process">The process that the list serves.</param>
/// <param name="Format">The format of its files.</param>
/// <param name="Required">Whether a screening without it is pending.</param>
/// <param name="State">EMPTY, CURRENT or STALE.</param>
/// <param name="Version">The number of the version in force; null if there is none.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Names">The number of names.</param>
/// <param name="Threshold">The score from which an entry is a hit; null for the threshold of the policy.</param>
/// <param name="PublishedAt">When the source published the version, or null.</param>
/// <param name="ImportedAt">The time of the last successful import, or null.</param>
/// <param name="Sha256">The hash of the version's files, or null.</param>
/// <param name="AgeHours">The hours since the last successful import, or null.</param>
/// <param name="MaxAgeHours">The age from which the list is stale; null for no limit.</param>
/// <param name="MinimumEntries">The entries that a version must have at least, or null.</param>
/// <param name="MayShrinkBy">The entries that a version may have fewer than the one before; null for no limit.</param>
/// <param name="Source">Where its files are published, or null.</param>
/// <param name="Account">The account that it belongs to; null for a list of the installation.</param>
public sealed record ScreeningListItem(
    string Key, string Name, string Process, string Format, bool Required, string State, int? Version, int Entries, int Names, decimal? Threshold,
    DateTimeOffset? PublishedAt, DateTimeOffset? ImportedAt, string? Sha256, double? AgeHours, int? MaxAgeHours, int? MinimumEntries,
        int? MayShrinkBy, ListSourceItem? Source, string? Account)
{
    /// <summary>Shows a list as it is at a time.</summary>
    public static ScreeningListItem Of(ScreeningList list, DateTimeOffset at) => new(
        list.Key, list.Name, Codes<ScreeningProcess>.Of(list.Process), list.Format, list.IsRequired, Codes<ScreeningListState>.Of(list.State(at)),
        list.CurrentVersion == 0
            ? null
            : list.CurrentVersion, list.Entries, list.Names, list.Threshold / 10_000m, list.PublishedAt, list.ImportedAt, list.Sha256,
        list.ImportedAt is { } imported ? Math.Round((at - imported).TotalHours, 1) : null, list.MaxAgeHours, list.MinimumEntries, list.MayShrinkBy,
        ListSourceItem.Of(list), list.Account == AccountId.None ? null : list.Account.Value);
}

/// <summary>The source of a list as the core API shows it.</summary>
/// <param name="Url">The URL of the file, or of the first file.</param>
/// <param name="More">The URLs of the further files.</param>
/// <param name="EveryMinutes">The time between two fetches in minutes; null if the list is fetched only on demand.</param>
/// <param name="AttemptedAt">The time of the last attempt, or null.</param>
/// <param name="FailedSince">The time since which all attempts have failed; null if the last one succeeded.</param>
/// <param name="FailureCode">list_unreachable, list_unreadable, list_too_small or list_shrank; null if the last attempt succeeded.</param>
/// <param name="Failure">The reason in words; null if the last attempt succeeded.</param>
public sealed record ListSourceItem(
    string Url, IReadOnlyList<string> More, int? EveryMinutes, DateTimeOffset? AttemptedAt, DateTimeOffset? FailedSince, string? FailureCode,
    string? Failure)
{
    /// <summary>Shows the source of a list; null if it has none.</summary>
    internal static ListSourceItem? Of(ScreeningList list) => list.Source is not { } source ? null : new(
        source.Urls[0], [.. source.Urls.Skip(1)], source.EveryMinutes, list.Fetch?.AttemptedAt, list.Fetch?.FailedSince, list.Fetch?.FailureCode,
        list.Fetch?.FailureMessage);
}
