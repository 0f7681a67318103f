using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// Recomputes a whole trail: the hash of every entry, the root, signature and predecessor of every block, and compares it with digests. Blocks are
/// checked in parallel; the memory that it needs does not grow with the trail.
/// </summary>
/// <param name="keys">The keys whose signatures count. Those of the valid digests that were kept elsewhere count too.</param>
/// <param name="digests">The digests that were kept elsewhere.</param>
/// <param name="stored">
/// Digests from a place that the service writes to. They prove something only if one of the other keys signed them: a person who can write there
/// could have added one with a key of their own.
/// </param>
public sealed class TrailVerifier(TrustedKeys keys, IReadOnlyList<AuditDigest> digests, IReadOnlyList<AuditDigest>? stored = null)
{
    private const int DefaultMaxMisses = 10_000;

    private static readonly int MaxRunning = Environment.ProcessorCount * 2;

    /// <summary>The greatest number of entries that are held whole.</summary>
    internal int MaxHeld { get; init; } = EntryPool.MaxHeld;

    /// <summary>The number of listed entries that were not found, from which on the entries are read again.</summary>
    internal int MaxMisses { get; init; } = DefaultMaxMisses;

    /// <summary>Verifies a trail.</summary>
    public async Task<TrailReport> Verify(ITrailSource source, CancellationToken cancellationToken)
    {
        var valid = digests.Where(digest => digest.IsValid).ToList();
        var trusted = new TrustedKeys([.. keys.All, .. valid.Select(digest => digest.PublicKey)], keys.Invalid);
        valid.AddRange((stored ?? []).Where(IsKnown));
        var state = new TrailState(
            valid, [.. digests.Where(digest => !digest.IsValid), .. (stored ?? []).Where(digest => !IsKnown(digest))], keys.Invalid);
        await using var parts = source.Entries(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var pool = new EntryPool(parts, MaxHeld);
        var running = new Queue<Task<CheckedBlock>>();

        // The service may store and seal entries meanwhile. All that were queued before must exist; those that no block lists must be queued after.
        var before = await source.Queued(cancellationToken);
        var queued = before.Numbers.ToHashSet();
        await foreach (var block in source.Blocks(cancellationToken))
        {
            var proofs = EntryProof.Read(block.Entries);
            if (proofs is not null)
            {
                await pool.ReadTo(proofs.Select(proof => proof.Number));
                queued.ExceptWith(proofs.Select(proof => proof.Number));
            }

            var entries = proofs?.Select(proof => (proof, pool.Remove(proof.Number))).ToArray();
            running.Enqueue(Task.Run(() => CheckedBlock.Of(block, entries, trusted), cancellationToken));
            if (running.Count == MaxRunning)
            {
                await Add(await running.Dequeue());
            }
        }

        while (running.TryDequeue(out var last))
        {
            await Add(await last);
        }

        await pool.ReadToEnd();
        await FindAgain(state, source, cancellationToken);
        queued.ExceptWith(pool.Open);
        return state.Report(pool, before.At, await source.NotInBlocks(state.LastBlock, cancellationToken), queued);

        bool IsKnown(AuditDigest digest) => digest.IsValid && trusted.Knows(TrustedKeys.IdOf(digest.PublicKey));

        async Task Add(CheckedBlock block)
        {
            state.Add(block);
            if (state.Misses.Count >= MaxMisses)
            {
                await FindAgain(state, source, cancellationToken);
            }
        }
    }

    // Not found at first: an entry that two blocks list was removed from the pool by the first, and the second one lists it because it was put into
    // the queue again; and an entry of which the pool held only the number. All entries of a block were stored before it, so what is not found now is
    // lost.
    private static async Task FindAgain(TrailState state, ITrailSource source, CancellationToken cancellationToken)
    {
        if (state.Misses.Count == 0)
        {
            return;
        }

        await foreach (var part in source.Entries(cancellationToken))
        {
            foreach (var entry in part)
            {
                if (state.Misses.Remove(entry.Number, out var miss) && !miss.Proof.Matches(entry))
                {
                    state.AddMismatch(miss.Block, miss.Proof, entry);
                }
            }
        }

        state.AddRemoved();
    }
}
