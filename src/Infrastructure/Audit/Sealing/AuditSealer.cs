using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>Seals stored entries into blocks. Requests only add the entry's number to a queue; all hashing and signing is here.</summary>
internal sealed class AuditSealer(
    OnboardingDbContext db, InsertBuffer added, IProvider provider, SealingKeys keys, TimeProvider clock)
{
    /// <summary>
    /// Removes the entries of the newest block from the queue. A process that was killed after it stored the block may have left them there.
    /// </summary>
    public async Task RemoveSealed(CancellationToken cancellationToken)
    {
        var entries = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(block => block.Number).Select(block => block.Entries)
            .FirstOrDefaultAsync(cancellationToken);
        if (entries is not null && EntryProof.Read(entries) is { } proofs)
        {
            await Remove([.. proofs.Select(proof => proof.Number)], cancellationToken);
        }
    }

    /// <summary>Seals the next entries, up to <see cref="AuditBlock.MaxEntries"/>, and returns how many; 0 if none waits.</summary>
    public async Task<int> SealNext(Lease lease, CancellationToken cancellationToken)
    {
        var waiting = from queued in db.Set<UnsealedEntry>()
                      join entry in db.Set<AuditEntry>() on queued.Number equals entry.Number
                      orderby queued.Number
                      select entry;
        var entries = await StoredRecords.Read(db, waiting.Take(AuditBlock.MaxEntries), cancellationToken);
        if (entries.Count == 0 || !lease.IsAlive)
        {
            return 0;
        }

        var before = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(block => block.Number)
            .Select(block => new { block.Number, block.Header }).FirstOrDefaultAsync(cancellationToken);
        var block = AuditBlock.Of(
            entries, before is null ? null : AuditBlock.From(before.Number, before.Header, [], []), keys.PublicKey, keys.Sign, clock.Now());
        await provider.Write(db, () => Save(block, lease), () => IsSaved(block), cancellationToken);
        await Remove([.. entries.Select(entry => entry.Number)], cancellationToken);
        return entries.Count;
    }

    private async Task Save(AuditBlock block, Lease lease)
    {
        db.ChangeTracker.Clear();
        added.Clear();
        lease.Fence(db);
        added.Add(block);
        await provider.Save(db, added);
    }

    private Task<bool> IsSaved(AuditBlock block)
    {
        var signature = block.Signature;
        return db.Set<AuditBlock>().AnyAsync(one => one.Number == block.Number && one.Signature == signature);
    }

    private Task Remove(long[] numbers, CancellationToken cancellationToken) => provider.Write(
        db,
        () => db.Set<UnsealedEntry>().Where(entry => numbers.Contains(entry.Number)).ExecuteDeleteAsync(CancellationToken.None),
        () => Task.FromResult(false),
        cancellationToken);
}
