using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class ScreeningListRepository(OnboardingDbContext db, InsertBuffer added, SnapshotUpdate<ScreeningSnapshot> update) : IScreeningLists
{
    public async Task<ScreeningList?> Find(string key, CancellationToken cancellationToken)
    {
        update.MayHaveChanged = true;
        return ScreeningList.IsKey(key) ? await db.Set<ScreeningList>().SingleOrDefaultAsync(list => list.Key == key, cancellationToken) : null;
    }

    public void Add(ScreeningList list) => db.Add(list);

    public async Task<ListChanges> Store(
        ScreeningList list,
        ListContent content,
        IReadOnlyList<ListFile> files,
        string sha256,
        string importedBy,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var (key, number) = (list.Key, list.CurrentVersion);
        var inForce = await db.Set<ListEntryRow>().AsNoTracking().Where(entry => entry.ListKey == key && entry.ToVersion == null)
            .Select(entry => new { entry.EntryId, entry.FromVersion, entry.Hash })
            .ToDictionaryAsync(entry => entry.EntryId, StringComparer.Ordinal, cancellationToken);
        var (count, changed) = (0, 0);
        foreach (var entry in content.Entries)
        {
            var document = ListDocuments.Write(entry);
            var hash = ListDocuments.Hash(document);
            if (inForce.Remove(entry.Id, out var known))
            {
                if (known.Hash == hash)
                {
                    continue;
                }

                End(key, known.EntryId, known.FromVersion, number);
                changed++;
            }
            else
            {
                count++;
            }

            added.Add(new ListEntryRow { ListKey = key, EntryId = entry.Id, FromVersion = number, Hash = hash, Document = document });
        }

        foreach (var removed in inForce.Values)
        {
            End(key, removed.EntryId, removed.FromVersion, number);
        }

        if (number > 1)
        {
            (await db.Set<ListVersionRow>().SingleAsync(version => version.ListKey == key && version.Number == number - 1, cancellationToken))
                .ReplacedAt =
                at;
        }

        db.Add(new ListVersionRow
        {
            ListKey = key,
            Number = number,
            Sha256 = sha256,
            PublishedAt = content.PublishedAt,
            ImportedAt = at,
            ImportedBy = importedBy,
            Entries = content.Entries.Count,
            Names = list.Names,
            Added = count,
            Changed = changed,
            Removed = inForce.Count,
            Skipped = content.Skipped,
        });
        db.AddRange(files.Select((file, position)
            => new ListFileRow { ListKey = key, Number = number, Position = position, Name = file.Name, Content = Compressed(file.Content) }));
        return new(count, changed, inForce.Count);
    }

    // Only the version in which an entry ends is written, so its document is not read.
    private void End(string key, string entry, int from, int version)
    {
        var row = new ListEntryRow { ListKey = key, EntryId = entry, FromVersion = from, Hash = string.Empty, Document = string.Empty };
        db.Attach(row);
        row.ToVersion = version;
    }

    private static byte[] Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
