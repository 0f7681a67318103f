using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// Recomputes a whole trail: the hash of every entry, the root, signature and predecessor of every block, and compares it with digests. Blocks are
/// checked in parallel; the memory that it needs does not grow with the trail.
/// </summary>
/// <param name="keys">The keys whose signatures count. Those of valid digests count too.</param>
/// <param name="digests">The digests that were kept elsewhere.</param>
public sealed class TrailVerifier(TrustedKeys keys, IReadOnlyList<AuditDigest> digests)
{
    private static readonly int MaxRunning = Environment.ProcessorCount * 2;

    /// <summary>Verifies a trail.</summary>
    public async Task<TrailReport> Verify(ITrailSource source, CancellationToken cancellationToken)
    {
        var valid = digests.Where(digest => digest.IsValid).ToArray();
        var trusted = new TrustedKeys([.. keys.All, .. valid.Select(digest => digest.PublicKey)]);
        var state = new TrailState(valid, digests.Where(digest => !digest.IsValid));
        await using var parts = source.Entries(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var pool = new EntryPool(parts);
        var running = new Queue<Task<CheckedBlock>>();

        // The service may store and seal entries meanwhile. All that were queued before must exist; those that no block lists must be queued after.
        var queued = (await source.Queued(cancellationToken)).ToHashSet();
        await foreach (var block in source.Blocks(cancellationToken))
        {
            var proofs = EntryProof.Read(block.Entries);
            if (proofs is { Count: > 0 })
            {
                await pool.ReadTo(proofs.Max(proof => proof.Number));
                queued.ExceptWith(proofs.Select(proof => proof.Number));
            }

            var entries = proofs?.Select(proof => (proof, pool.Take(proof.Number))).ToArray();
            running.Enqueue(Task.Run(() => CheckedBlock.Of(block, entries, trusted), cancellationToken));
            if (running.Count == MaxRunning)
            {
                state.Add(await running.Dequeue());
            }
        }

        while (running.TryDequeue(out var last))
        {
            state.Add(await last);
        }

        await pool.ReadTo(long.MaxValue);
        await FindAgain(state, source, cancellationToken);
        queued.ExceptWith(pool.Open.Select(entry => entry.Number));
        return state.Report(pool.Count, pool.Open, await source.NotInBlocks(cancellationToken), queued);
    }

    // An entry that two blocks list was taken by the first. The second one lists it because it was put into the queue again.
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
    }
}
