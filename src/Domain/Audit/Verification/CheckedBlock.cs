using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>A block after its own content was checked, without regard to other blocks.</summary>
/// <param name="Number">The number of its row.</param>
/// <param name="Header">The header; null if its bytes are not one.</param>
/// <param name="Hash">The hash of the header.</param>
/// <param name="IsKeyKnown">Whether the key that it names is trusted.</param>
/// <param name="IsSigned">Whether that key signed the header.</param>
/// <param name="List">The defect of the list of entries; null if it gives the signed root.</param>
/// <param name="Mismatches">The entries that are not the sealed ones.</param>
/// <param name="Misses">The listed entries that were not found.</param>
/// <param name="Blanked">The entries of which fields were blanked.</param>
/// <param name="Erased">The accepted entries of erasures.</param>
/// <param name="Found">The numbers of the listed entries that were found and that no earlier block lists.</param>
internal sealed record CheckedBlock(
    long Number, BlockHeader? Header, byte[] Hash, bool IsKeyKnown, bool IsSigned, TamperingKind? List,
    IReadOnlyList<(EntryProof Proof, AuditRecord Entry)> Mismatches, IReadOnlyList<EntryProof> Misses,
    IReadOnlyList<AuditRecord> Blanked, IReadOnlyList<AuditRecord> Erased, IReadOnlyList<long> Found)
{
    /// <summary>Returns the lowest number that was assigned at a time before the sealing of the block; null if its time is none.</summary>
    public long? NumberBefore(TimeSpan time) => Header?.SealedAt is { } ticks && ticks >= time.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks
        ? SequenceTime.From(new DateTimeOffset(ticks, TimeSpan.Zero) - time) : null;

    /// <summary>Returns the block without what it lists, so that it needs little memory.</summary>
    public CheckedBlock WithoutEntries() => this with { Mismatches = [], Misses = [], Blanked = [], Erased = [], Found = [] };

    /// <summary>Checks a block with the entries that it lists; an entry is null if it was not found.</summary>
    public static CheckedBlock Of(
        AuditBlock block, IReadOnlyList<(EntryProof Proof, AuditRecord? Entry)>? entries, TrustedKeys keys)
    {
        var header = BlockHeader.Read(block.Header);
        var mismatches = new List<(EntryProof, AuditRecord)>();
        var (misses, blanked, erased, found) = (new List<EntryProof>(), new List<AuditRecord>(), new List<AuditRecord>(), new List<long>());
        foreach (var (proof, entry) in entries ?? [])
        {
            if (entry is null)
            {
                misses.Add(proof);
                continue;
            }

            found.Add(entry.Number);
            if (!proof.Matches(entry))
            {
                mismatches.Add((proof, entry));
            }
            else
            {
                if (proof.HasBlanked)
                {
                    blanked.Add(entry);
                }

                if (entry is { Command: ErasingEntry.Command, Outcome: "ACCEPTED", Customer: not null })
                {
                    erased.Add(entry);
                }
            }
        }

        return new(
            block.Number, header, BlockHeader.HashOf(block.Header), header is not null && keys.Knows(header.Key.Span),
            header is not null && keys.Signed(header.Key.Span, block.Header, block.Signature),
            ListProblem(header, entries?.Select(one => one.Proof).ToArray()), mismatches, misses, blanked, erased,
            found);
    }

    private static TamperingKind? ListProblem(BlockHeader? header, EntryProof[]? proofs)
    {
        if (header is null || proofs is not { Length: > 0 })
        {
            return TamperingKind.BlockChanged;
        }

        if (proofs.Length == header.Count && Gives(header, proofs))
        {
            return null;
        }

        return proofs.Length == header.Count && Gives(header, [.. proofs.OrderBy(proof => proof.Number)])
            ? TamperingKind.EntryReordered : TamperingKind.BlockChanged;
    }

    private static bool Gives(BlockHeader header, EntryProof[] proofs) => MerkleTree.Root(proofs).AsSpan().SequenceEqual(header.Root.Span);
}
