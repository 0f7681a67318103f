using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ListVersions;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class ScreeningListReads(OnboardingDbContext db) : IScreeningListReads
{
    public async Task<IReadOnlyList<ScreeningList>> Lists(CancellationToken cancellationToken) =>
        [.. (await db.Set<ScreeningList>().AsNoTracking().Where(list => list.RetiredAt == null).ToListAsync(cancellationToken))
            .OrderBy(list => list.Key, StringComparer.Ordinal)];

    public async Task<ScreeningList?> List(string key, CancellationToken cancellationToken) =>
        ScreeningList.IsKey(key)
            ? await db.Set<ScreeningList>().AsNoTracking().SingleOrDefaultAsync(list => list.Key == key, cancellationToken)
            : null;

    public async Task<IReadOnlyList<ListVersionItem>> Versions(string key, CancellationToken cancellationToken) =>
        [.. (await db.Set<ListVersionRow>().AsNoTracking().Where(version => version.ListKey == key).OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken))
            .Select(row => new ListVersionItem(row.Number, row.Sha256, row.PublishedAt, row.ImportedAt, row.ReplacedAt, row.ImportedBy,
                row.Entries, row.Names, row.Added, row.Changed, row.Removed, row.Skipped))];

    public async Task<IReadOnlyList<(string Entry, ListedEntry? Before, ListedEntry? After)>> Differences(
        string key, int before, int after, CancellationToken cancellationToken)
    {
        var (first, second) = (Math.Min(before, after), Math.Max(before, after));

        // An entry that is in force in only one of the two versions began or ended between them.
        var changed = await db.Set<ListEntryRow>().AsNoTracking().Where(entry => entry.ListKey == key
            && ((entry.FromVersion > first && entry.FromVersion <= second) || (entry.ToVersion > first && entry.ToVersion <= second)))
                .ToListAsync(cancellationToken);
        bool IsIn(ListEntryRow entry, int version) => entry.FromVersion <= version && !(entry.ToVersion <= version);
        return [.. changed.GroupBy(entry => entry.EntryId, StringComparer.Ordinal)
            .Select(versions => (versions.Key, Before: versions.FirstOrDefault(entry => IsIn(entry, before)),
                After: versions.FirstOrDefault(entry => IsIn(entry, after))))
            .Where(one => one.Before?.Hash != one.After?.Hash)
            .Select(one => (one.Key, one.Before is null ? null : ListDocuments.Read(one.Before.Document),
                one.After is null ? null : ListDocuments.Read(one.After.Document)))];
    }

    public async Task<ListedEntry?> Entry(string key, string entry, int version, CancellationToken cancellationToken)
    {
        var stored = await db.Set<ListEntryRow>().AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.ListKey == key && one.EntryId == entry && one.FromVersion <= version && (one.ToVersion == null || one.ToVersion > version),
                cancellationToken);

        // SQL Server ignores case and trailing blanks.
        return stored is not null && stored.EntryId == entry ? ListDocuments.Read(stored.Document) : null;
    }

    public async Task<IReadOnlyList<ListFile>> Files(string key, int version, CancellationToken cancellationToken) =>
        [.. (await db.Set<ListFileRow>().AsNoTracking().Where(file => file.ListKey == key && file.Number == version).OrderBy(file => file.Position)
            .ToListAsync(cancellationToken))
            .Select(file => new ListFile(file.Name, Expanded(file.Content)))];

    private static byte[] Expanded(byte[] content)
    {
        using var expanded = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(content, writable: false), CompressionMode.Decompress);
        gzip.CopyTo(expanded);
        return expanded.ToArray();
    }
}
