using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Audit.Sealing;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Audit.Contracts;

/// <summary>
/// Blanks fields of the audit entries about an erased customer: reference, details, hashes of what was created and purpose. The proof in the block
/// then has the hash of the field in place of its salt, so the trail still verifies. Users and addresses stay: they are those of the callers.
/// </summary>
public sealed class AuditBlanking
{
    private const int PageSize = 100;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    private static readonly BlankableField[] Fields =
        [BlankableField.Reference, BlankableField.Details, BlankableField.Created, BlankableField.Purpose];

    private readonly OnboardingDbContext _db;
    private readonly IProvider _provider;

    internal AuditBlanking(OnboardingDbContext db, IProvider provider) => (_db, _provider) = (db, provider);

    /// <summary>
    /// Blanks the entries of a customer, and those that the entry of its erasure names. The entries of erasures stay. Returns false if some are not
    /// sealed yet: a later call blanks them, because the sealer may be reading them.
    /// </summary>
    public async Task<bool> Blank(CustomerId customer, CancellationToken cancellationToken)
    {
        CustomerId? id = customer;
        var all = _db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.CustomerId == id);
        var erasures = await all.Where(entry => entry.Command == ErasingEntry.Command && entry.Outcome == AuditOutcome.Accepted)
            .Select(entry => entry.Details).ToListAsync(cancellationToken);
        long[] named = [.. erasures.SelectMany(ErasingEntry.EntriesOf)];
        var isDone = await BlankAll(
            all.Where(entry => entry.Command != ErasingEntry.Command || entry.Outcome != AuditOutcome.Accepted), cancellationToken);
        foreach (var some in named.Chunk(PageSize))
        {
            isDone &= await BlankAll(
                _db.Set<AuditEntry>().AsNoTracking().Where(entry => some.Contains(entry.Number) && entry.CustomerId == null), cancellationToken);
        }

        return isDone;
    }

    private async Task<bool> BlankAll(IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var isDone = true;
        var filled = entries.Where(
            entry => entry.Reference != null || entry.Details != null || entry.Created != null || entry.Purpose != null);
        for (var after = long.MinValue; ;)
        {
            var last = after;
            var page = await StoredRecords.Read(
                _db, filled.Where(entry => entry.Number > last).OrderBy(entry => entry.Number).Take(PageSize), cancellationToken);
            if (page.Count == 0)
            {
                return isDone;
            }

            long[] numbers = [.. page.Select(entry => entry.Number)];
            var queued = await _db.Set<UnsealedEntry>().Where(entry => numbers.Contains(entry.Number)).Select(entry => entry.Number)
                .ToHashSetAsync(cancellationToken);
            isDone &= queued.Count == 0;
            foreach (var entry in page.Where(entry => !queued.Contains(entry.Number)))
            {
                await Blank(entry, cancellationToken);
            }

            after = page[^1].Number;
        }
    }

    private async Task Blank(AuditRecord entry, CancellationToken cancellationToken)
    {
        var block = await BlockOf(entry, cancellationToken);
        await _provider.Write(
            _db,
            async () =>
            {
                _db.ChangeTracker.Clear();
                var found = await _db.Set<AuditEntry>().SingleAsync(one => one.Number == entry.Number, CancellationToken.None);
                if (block is { } number)
                {
                    var stored = await _db.Set<AuditBlock>().SingleAsync(one => one.Number == number, CancellationToken.None);
                    var proof = EntryProof.Read(stored.Entries)!.Single(one => one.Number == entry.Number);
                    stored.Blank(new Dictionary<long, EntryProof>
                    {
                        [entry.Number] = Fields.Aggregate(proof, (before, field) => before.Blank(entry, field)),
                    });
                }

                found.Blank();
                await _provider.Save(_db, new InsertBuffer());
            },
            () => Task.FromResult(false),
            cancellationToken);
    }

    // Blocks are in the order of time. An entry is sealed within seconds of its time, usually in the first block that was sealed after it. The clocks
    // of the instances that stored and sealed it may differ.
    private async Task<long?> BlockOf(AuditRecord entry, CancellationToken cancellationToken)
    {
        var blocks = _db.Set<AuditBlock>().AsNoTracking();
        var (low, high) = (1L, await blocks.MaxAsync(block => (long?)block.Number, cancellationToken) ?? 0);
        var last = high;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var header = await blocks.Where(block => block.Number == middle).Select(block => block.Header).SingleOrDefaultAsync(cancellationToken);
            if (header is not null && BlockHeader.Read(header) is { } read && read.SealedAt < entry.At - ClockTolerance.Ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // Where a clock was set back, the block may be an earlier one.
        return await BlockOf(entry, low, last, cancellationToken) ?? await BlockOf(entry, 1, low - 1, cancellationToken);
    }

    private async Task<long?> BlockOf(AuditRecord entry, long first, long last, CancellationToken cancellationToken)
    {
        var blocks = _db.Set<AuditBlock>().AsNoTracking();
        for (var number = first; number <= last; number++)
        {
            var entries = await blocks.Where(block => block.Number == number).Select(block => block.Entries).SingleOrDefaultAsync(cancellationToken);
            if (entries is not null && EntryProof.Read(entries)?.Any(proof => proof.Number == entry.Number) == true)
            {
                return number;
            }
        }

        return null;
    }
}
