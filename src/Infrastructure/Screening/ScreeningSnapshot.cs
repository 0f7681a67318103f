using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening;

/// <summary>
/// The lists in force in memory. A new snapshot is prepared beside the one in use and replaces it as a whole. Unchanged entries are not read again.
/// </summary>
internal sealed class ScreeningSnapshot(IMatchPolicies policies) : Snapshot<ScreeningListsState>, IScreeningIndex, IDatabaseStart
{
    private readonly NameParser _parser = new(new AsciiTransliterator());
    private Dictionary<(string List, string Entry, string Hash), ListedEntry> _read = [];
    private volatile ScreeningState? _current;

    public override string Contents => "screening lists";

    public ScreeningState Current => All.For(AccountId.None, policies.Shipped);

    private ScreeningState All => _current ?? throw new InvalidOperationException("The screening lists are not loaded yet.");

    public ScreeningState For(AccountId account) => All.For(account, policies.Current(account));

    public Task Start(OnboardingDbContext db, CancellationToken cancellationToken) => Refresh(db, cancellationToken);

    // A version must be in use within two seconds, and loading it takes a part of them.
    public override TimeSpan Period => TimeSpan.FromMilliseconds(500);

    protected override Task<ScreeningListsState> State(OnboardingDbContext db, CancellationToken cancellationToken) =>
        ScreeningListsState.Of(db, cancellationToken);

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var lists = (await db.Set<ScreeningList>().AsNoTracking().Where(list => list.RetiredAt == null).ToListAsync(cancellationToken)).OrderBy(
            list => list.Key, StringComparer.Ordinal).ToList();
        var inForce = lists.Select(list => new ListInForce(list.Key, list.Process, list.IsRequired, list.Threshold, list.CurrentVersion, list.Sha256,
            list.MaxAgeHours is { } hours ? list.ImportedAt?.AddHours(hours) : null)
        {
            Account = list.Account,
            OwnThreshold = list.Threshold,
        }).ToList();
        if (_current is { } current && current.Lists.Select(Content).SequenceEqual(inForce.Select(Content)))
        {
            // Only definitions have changed.
            _current = current with { Lists = inForce };
            return;
        }

        var (read, entries) = (new Dictionary<(string, string, string), ListedEntry>(), new List<IndexedEntry>());
        foreach (var list in lists)
        {
            await foreach (var stored in db.Set<ListEntryRow>().AsNoTracking().Where(entry => entry.ListKey == list.Key && entry.ToVersion == null)
                .OrderBy(entry => entry.EntryId).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var key = (stored.ListKey, stored.EntryId, stored.Hash);
                var entry = _read.TryGetValue(key, out var known) ? known : ListDocuments.Read(stored.Document);
                read[key] = entry;
                entries.Add(new IndexedEntry(list.Key, list.CurrentVersion, entry));
            }
        }

        _current = new ScreeningState(inForce, NameIndex.Build(entries, _parser, MatchPolicy.Default), MatchPolicy.Default, _parser);
        _read = read;
    }

    private static (string, int, string?) Content(ListInForce list) => (list.Key, list.Version, list.Sha256);
}

/// <summary>
/// A summary of all lists that is different after every change. The change number of each list only rises, so the order of commits does not matter.
/// </summary>
/// <param name="Lists">The number of lists.</param>
/// <param name="High">The sum of the upper parts of the change numbers.</param>
/// <param name="Low">The sum of their lower 20 bits.</param>
internal sealed record ScreeningListsState(int Lists, long High, long Low)
{
    private const long Part = 1L << 20;

    public static async Task<ScreeningListsState> Of(OnboardingDbContext db, CancellationToken cancellationToken) =>
        await db.Set<ScreeningList>().AsNoTracking().GroupBy(_ => 1)
            .Select(
                all => new ScreeningListsState(all.Count(), all.Sum(list => list.ChangedNumber / Part), all.Sum(list => list.ChangedNumber % Part)))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new(0, 0, 0);
}
