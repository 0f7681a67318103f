using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>
/// A sealed block of audit entries. Its header is signed and has the hash of the block before, so no block can be changed, removed, inserted or moved
/// unnoticed; the newest one is protected by its digest, which is kept elsewhere.
/// </summary>
public sealed class AuditBlock : AggregateRoot
{
    /// <summary>The greatest number of entries in a block.</summary>
    public const int MaxEntries = 1_000;

    private AuditBlock() { }

    /// <summary>The number, from 1 without gaps.</summary>
    public long Number { get; private init; }

    /// <summary>The bytes of the <see cref="BlockHeader"/>.</summary>
    public byte[] Header { get; private init; } = [];

    /// <summary>The signature of the header: ECDSA P-256 with SHA-256, 64 bytes.</summary>
    public byte[] Signature { get; private init; } = [];

    /// <summary>The bytes of the <see cref="EntryProof"/>s, ascending by number.</summary>
    public byte[] Entries { get; private set; } = [];

    /// <summary>The time at which its digest was published as ticks of UTC; null for the blocks between two digests.</summary>
    public long? DigestedAt { get; private set; }

    /// <summary>Seals entries, at least one, in the order of their numbers.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="before">The newest block; null for the first one.</param>
    /// <param name="key">The public key.</param>
    /// <param name="sign">Signs bytes with the private key.</param>
    /// <param name="at">The time.</param>
    public static AuditBlock Of(
        IEnumerable<AuditRecord> entries, AuditBlock? before, ReadOnlySpan<byte> key, Func<byte[], byte[]> sign, DateTimeOffset at)
    {
        EntryProof[] proofs = [.. entries.OrderBy(entry => entry.Number).Select(EntryProof.Of)];
        var header = new BlockHeader(
            checked((before?.Number ?? 0) + 1), at.UtcTicks, proofs.Length, MerkleTree.Root(proofs),
            before is null ? BlockHeader.None : BlockHeader.HashOf(before.Header), TrustedKeys.IdOf(key));
        var bytes = header.ToBytes();
        return new() { Number = header.Number, Header = bytes, Signature = sign(bytes), Entries = EntryProof.Write(proofs) };
    }

    /// <summary>Restores a block of an export, without checking it.</summary>
    public static AuditBlock From(long number, byte[] header, byte[] signature, byte[] entries) =>
        new() { Number = number, Header = header, Signature = signature, Entries = entries };

    /// <summary>Replaces the proofs of entries of which fields were blanked. The signed hashes stay the same.</summary>
    public void Blank(IReadOnlyDictionary<long, EntryProof> blanked) => Entries = EntryProof.Write(
        [.. (EntryProof.Read(Entries) ?? []).Select(proof => blanked.GetValueOrDefault(proof.Number, proof))]);

    /// <summary>Notes that the digest of this block is published, and raises the event with it.</summary>
    public AuditDigest PublishDigest(ReadOnlySpan<byte> key, DateTimeOffset at)
    {
        DigestedAt = at.UtcTicks;
        var digest = AuditDigest.Of(this, key);
        Raise(new AuditDigestPublished(digest));
        return digest;
    }
}
