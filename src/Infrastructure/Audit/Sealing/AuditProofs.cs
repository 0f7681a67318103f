using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>Reads blocks and entries in pages, each by a statement of its own, so that a long verification keeps no transaction open.</summary>
internal sealed class AuditProofs(OnboardingDbContext db, SealingKeys keys, DigestFolder digests, TimeProvider clock) : IAuditProofs
{
    private const int EntriesPerPage = 5_000;
    private const int BlocksPerPage = 50;

    public TrustedKeys Keys() => keys.Trusted();

    public Task<AuditBlock?> Newest(CancellationToken cancellationToken) =>
        db.Set<AuditBlock>().AsNoTracking().OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancellationToken);

    public Task<int> CountUnsealed(CancellationToken cancellationToken)
    {
        var (from, to) = SealingDelay.Accepted(clock.GetUtcNow());
        return db.Set<UnsealedEntry>().CountAsync(entry => entry.Number < from || entry.Number > to, cancellationToken);
    }

    public async Task<DateTimeOffset?> LastDigest(CancellationToken cancellationToken) =>
        await Digested(DateTimeOffset.MinValue).MaxAsync(block => block.DigestedAt, cancellationToken) is { } ticks
            ? new(ticks, TimeSpan.Zero) : null;

    public async Task<AuditBlock?> NewestWithoutDigestSince(DateTimeOffset since, CancellationToken cancellationToken)
    {
        return await Digested(since).AnyAsync(cancellationToken)
            ? null
            : await db.Set<AuditBlock>().OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancellationToken);
    }

    public IReadOnlyList<AuditDigest> StoredDigests() => digests.ReadAll();

    public async IAsyncEnumerable<AuditBlock> Blocks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = await db.Set<AuditBlock>().MaxAsync(block => (long?)block.Number, cancellationToken);
        for (long? after = null; ;)
        {
            var page = await After(after).Where(block => block.Number <= end).OrderBy(block => block.Number).Take(BlocksPerPage)
                .ToListAsync(cancellationToken);
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
        for (long? after = null; ;)
        {
            var entries = db.Set<AuditEntry>().AsQueryable();
            if (after is { } last)
            {
                entries = entries.Where(entry => entry.Number > last);
            }

            var page = await StoredRecords.Read(db, entries.OrderBy(entry => entry.Number).Take(EntriesPerPage), cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            yield return page;
            after = page[^1].Number;
        }
    }

    // The time first: an entry that is added meanwhile is not older.
    public async Task<WaitingNumbers> Queued(CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        return new(await Waiting(cancellationToken), at);
    }

    // The queue first: what leaves it afterwards is in one of the later blocks. The time last: nothing in the queue is newer.
    public async Task<WaitingNumbers> NotInBlocks(long? lastBlock, CancellationToken cancellationToken)
    {
        var numbers = await Waiting(cancellationToken);
        var later = await After(lastBlock).Select(block => block.Entries).ToListAsync(cancellationToken);
        numbers.UnionWith(later.SelectMany(entries => EntryProof.Read(entries) ?? []).Select(proof => proof.Number));
        return new(numbers, clock.GetUtcNow());
    }

    // Null means from the start, so that the lowest number of all is read too.
    private IQueryable<AuditBlock> After(long? number)
    {
        var blocks = db.Set<AuditBlock>().AsNoTracking();
        return number is { } last ? blocks.Where(block => block.Number > last) : blocks;
    }

    // The time is not signed: one that the service cannot have written does not count.
    private IQueryable<AuditBlock> Digested(DateTimeOffset since)
    {
        var (from, to) = (since.UtcTicks, clock.GetUtcNow().UtcTicks);
        return db.Set<AuditBlock>().Where(block => block.DigestedAt >= from && block.DigestedAt <= to);
    }

    private Task<HashSet<long>> Waiting(CancellationToken cancellationToken) =>
        db.Set<UnsealedEntry>().Select(entry => entry.Number).ToHashSetAsync(cancellationToken);
}
