using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>Reads blocks and entries in pages, each by a statement of its own, so that a long verification keeps no transaction open.</summary>
internal sealed class AuditProofs(OnboardingDbContext db, SealingKeys keys, DigestFolder digests) : IAuditProofs
{
    private const int EntriesPerPage = 5_000;
    private const int BlocksPerPage = 50;

    private long _lastBlock;

    public TrustedKeys Keys() => keys.Trusted();

    public Task<AuditBlock?> Newest(CancellationToken cancellationToken) =>
        db.Set<AuditBlock>().AsNoTracking().OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancellationToken);

    public async Task<DateTimeOffset?> LastDigest(CancellationToken cancellationToken) =>
        await db.Set<AuditBlock>().MaxAsync(block => block.DigestedAt, cancellationToken) is { } ticks ? new(ticks, TimeSpan.Zero) : null;

    public async Task<AuditBlock?> NewestWithoutDigestSince(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var blocks = db.Set<AuditBlock>();
        var ticks = since.UtcTicks;
        return await blocks.AnyAsync(block => block.DigestedAt >= ticks, cancellationToken)
            ? null
            : await blocks.OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancellationToken);
    }

    public IReadOnlyList<AuditDigest> StoredDigests() => digests.ReadAll();

    public async IAsyncEnumerable<AuditBlock> Blocks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = await db.Set<AuditBlock>().MaxAsync(block => (long?)block.Number, cancellationToken) ?? 0;
        _lastBlock = end;
        for (var after = long.MinValue; ;)
        {
            var page = await db.Set<AuditBlock>().AsNoTracking().Where(block => block.Number > after && block.Number <= end)
                .OrderBy(block => block.Number).Take(BlocksPerPage).ToListAsync(cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var block in page)
            {
                yield return block;
            }

            after = page[^1].Number;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<AuditRecord>> Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = long.MinValue; ;)
        {
            var last = after;
            var page = await StoredRecords.Read(
                db, db.Set<AuditEntry>().Where(entry => entry.Number > last).OrderBy(entry => entry.Number).Take(EntriesPerPage), cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            yield return page;
            after = page[^1].Number;
        }
    }

    public async Task<IReadOnlySet<long>> Queued(CancellationToken cancellationToken) =>
        await db.Set<UnsealedEntry>().Select(entry => entry.Number).ToHashSetAsync(cancellationToken);

    // The queue first: what leaves it afterwards is in one of the later blocks.
    public async Task<IReadOnlySet<long>> NotInBlocks(CancellationToken cancellationToken)
    {
        var numbers = await db.Set<UnsealedEntry>().Select(entry => entry.Number).ToHashSetAsync(cancellationToken);
        var later = await db.Set<AuditBlock>().AsNoTracking().Where(block => block.Number > _lastBlock).Select(block => block.Entries)
            .ToListAsync(cancellationToken);
        numbers.UnionWith(later.SelectMany(entries => EntryProof.Read(entries) ?? []).Select(proof => proof.Number));
        return numbers;
    }
}
