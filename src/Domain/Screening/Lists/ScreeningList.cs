using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Common.Outgoing;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>
/// A list that customers are screened against: its definition, and its version in force. A new version replaces the old one as a whole; versions stay
/// for evidence. A list belongs to the installation or to one account.
/// </summary>
public sealed class ScreeningList : AggregateRoot
{
    /// <summary>The greatest length of a key.</summary>
    public const int KeyMaxLength = 64;

    /// <summary>The greatest length of a name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The greatest time between a failed fetch and the next one, in minutes.</summary>
    public const int RetryMinutes = 15;

    private const int LeastShrinkage = 10;

    private ScreeningList() { }

    /// <summary>The key: 1 to 64 of the characters a-z, 0-9, hyphen, underscore and full stop.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The account that the list belongs to; <see cref="AccountId.None"/> for a list of the installation.</summary>
    public AccountId Account { get; private init; } = AccountId.None;

    /// <summary>The name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The process that the list serves.</summary>
    public ScreeningProcess Process { get; private set; }

    /// <summary>The format of its files.</summary>
    public string Format { get; private set; } = "";

    /// <summary>Whether a screening without this list is pending.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>The score from which an entry is a hit, in ten-thousandths; null for the policy's threshold.</summary>
    public int? Threshold { get; private set; }

    /// <summary>The age in hours from which the list is stale; null for no limit. Age counts from the last successful import.</summary>
    public int? MaxAgeHours { get; private set; }

    /// <summary>The number of entries that a version must have at least; null for one.</summary>
    public int? MinimumEntries { get; private set; }

    /// <summary>The number of entries that a version may have fewer than the one before; null for no limit.</summary>
    public int? MayShrinkBy { get; private set; }

    /// <summary>The number of the version in force; 0 if there is none.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>The number of entries in force.</summary>
    public int Entries { get; private set; }

    /// <summary>The number of names in force.</summary>
    public int Names { get; private set; }

    /// <summary>The time of the last successful import, UTC; also of one that changed nothing.</summary>
    public DateTimeOffset? ImportedAt { get; private set; }

    /// <summary>When the source published the version in force, or null.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The SHA-256 of the files of the version in force, in hexadecimal digits.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>The time the list was retired, UTC, or null.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Where its files are published, or null.</summary>
    public ListSource? Source { get; private set; }

    /// <summary>The state of the fetches of its source; null before the first one.</summary>
    public ListFetch? Fetch { get; private set; }

    /// <summary>A number that rises with each change. It is the concurrency token, and instances detect by it that their copy is outdated.</summary>
    public long ChangedNumber { get; private set; }

    /// <summary>Returns whether an account sees the list.</summary>
    public bool IsOf(AccountId account) => Account == AccountId.None || Account == account;

    /// <summary>Returns whether a text is a valid key.</summary>
    public static bool IsKey(string? key) =>
        key is { Length: > 0 and <= KeyMaxLength }
            && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.')
            && key is not ("." or "..");

    /// <summary>Returns the defects of a key and a definition.</summary>
    public static IReadOnlyList<Finding> Findings(
        string key, ListDefinition definition, IReadOnlyCollection<string> formats, AllowedHosts sources) =>
        [.. IsKey(key) ? [] : new[] { Finding.Of(ScreeningListErrors.InvalidKey, "") }, .. definition.Findings(formats, sources)];

    /// <summary>Defines a list. Throws <see cref="InvalidInput"/> with all defects.</summary>
    public static ScreeningList Register(
        AccountId account, string key, ListDefinition definition, IReadOnlyCollection<string> formats, AllowedHosts sources, long number)
    {
        InvalidInput.ThrowIfAny(Findings(key, definition, formats, sources));
        var list = new ScreeningList { Account = account, Key = key };
        list.Apply(definition, number);
        return list;
    }

    /// <summary>Changes the definition. Throws <see cref="InvalidInput"/> with all defects, <see cref="RuleBroken"/> (list_retired).</summary>
    public void Change(ListDefinition definition, IReadOnlyCollection<string> formats, AllowedHosts sources, long number)
    {
        InvalidInput.ThrowIfAny(definition.Findings(formats, sources));
        RejectRetired();
        Apply(definition, number);
    }

    /// <summary>Retires the list: it is not used any more. Versions and evidence stay. A list that is already retired keeps its time.</summary>
    public void Retire(DateTimeOffset at, long number)
    {
        if (RetiredAt is null)
        {
            RetiredAt = at;
            Touch(number);
        }
    }

    /// <summary>
    /// Replaces the version in force. Throws <see cref="UnusableContent"/> (list_too_small, list_shrank) and <see cref="RuleBroken"/> (list_retired);
    /// then the version in force stays in force.
    /// </summary>
    /// <param name="sha256">The hash of the files.</param>
    /// <param name="entries">The number of entries.</param>
    /// <param name="names">The number of names.</param>
    /// <param name="publishedAt">When the source published them, or null.</param>
    /// <param name="mayShrinkBy">The entries that the version may have fewer than the one before; null for no limit.</param>
    /// <param name="at">The time.</param>
    /// <param name="number">The number of the change.</param>
    public void Replace(string sha256, int entries, int names, DateTimeOffset? publishedAt, int? mayShrinkBy, DateTimeOffset at, long number)
    {
        RejectRetired();
        if (entries < (MinimumEntries ?? 1))
        {
            throw new UnusableContent(ScreeningListErrors.TooSmall, "", Text(entries), Text(MinimumEntries ?? 1));
        }

        if (mayShrinkBy is { } limit && Entries - entries > limit)
        {
            throw new UnusableContent(ScreeningListErrors.Shrank, "", Text(entries), Text(Entries - entries), Text(limit));
        }

        (Sha256, Entries, Names, PublishedAt, ImportedAt) = (sha256, entries, names, publishedAt, at);
        CurrentVersion++;

        // The tags that the source sent describe the files of the version that was in force.
        Fetch = Fetch is null ? null : Fetch with { Tags = [] };
        Touch(number);
    }

    /// <summary>Records that the source still has the version in force. Throws <see cref="RuleBroken"/> (list_retired).</summary>
    public void Confirm(DateTimeOffset at, long number)
    {
        RejectRetired();
        ImportedAt = at;
        Touch(number);
    }

    /// <summary>Records a fetch whose content is the version in force now.</summary>
    public void NoteFetch(IReadOnlyList<FetchTag> tags, DateTimeOffset at, long number)
    {
        Fetch = new ListFetch { AttemptedAt = at, Tags = tags };
        Touch(number);
    }

    /// <summary>Records a fetch that failed. The version in force stays in force.</summary>
    public void NoteFailedFetch(Finding reason, DateTimeOffset at, long number)
    {
        Fetch = new ListFetch
        {
            AttemptedAt = at,
            FailedSince = Fetch?.FailedSince ?? at,
            FailureCode = reason.Code,
            FailureMessage = reason.Message,
            Tags = Fetch?.Tags ?? [],
        };
        Touch(number);
    }

    /// <summary>
    /// Returns whether the schedule asks for a fetch at a time. After a failure the next attempt follows after <see cref="RetryMinutes"/> at the
    /// latest.
    /// </summary>
    public bool IsDue(DateTimeOffset at) => RetiredAt is null && Source?.EveryMinutes is { } minutes && (Fetch is null
        || at - Fetch.AttemptedAt >= TimeSpan.FromMinutes(Fetch.FailedSince is null ? minutes : Math.Min(minutes, RetryMinutes)));

    /// <summary>
    /// The entries that a fetched version may have fewer than the one before: what the definition states, or else a tenth. A file that a
    /// source cut short between two rows looks complete.
    /// </summary>
    public int FetchedMayShrinkBy => MayShrinkBy ?? Math.Max(LeastShrinkage, Entries / 10);

    /// <summary>Returns the state at a time.</summary>
    public ScreeningListState State(DateTimeOffset at) => CurrentVersion == 0 ? ScreeningListState.Empty
        : MaxAgeHours is { } hours && at - ImportedAt > TimeSpan.FromHours(hours) ? ScreeningListState.Stale
        : ScreeningListState.Current;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void RejectRetired()
    {
        if (RetiredAt is not null)
        {
            throw new RuleBroken(ScreeningListErrors.Retired, "");
        }
    }

    private void Apply(ListDefinition definition, long number)
    {
        Name = definition.Name!;
        Process = Codes<ScreeningProcess>.Read(definition.Process!);
        IsRequired = definition.IsRequired;
        Threshold = definition.Threshold is { } threshold ? (int)(threshold * 10_000) : null;
        MaxAgeHours = definition.MaxAgeHours;
        MinimumEntries = definition.MinimumEntries;
        MayShrinkBy = definition.MayShrinkBy;
        var source = definition.Source?.Read();
        if (source is null || Source is null || !source.Urls.SequenceEqual(Source.Urls) || Format != definition.Format)
        {
            // Another source is fetched at once.
            Fetch = null;
        }

        (Source, Format) = (source, definition.Format!);
        Touch(number);
    }

    private void Touch(long number) => ChangedNumber = Math.Max(number, ChangedNumber + 1);
}
