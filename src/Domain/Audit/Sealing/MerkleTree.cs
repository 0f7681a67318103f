using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>A Merkle tree over the hashes of entries: a node is SHA-256 of the byte 1 and its two children. A node without a sibling rises.</summary>
internal static class MerkleTree
{
    private const byte NodeMark = 1;

    /// <summary>Returns the root of hashes, at least one.</summary>
    public static byte[] Root(IReadOnlyList<EntryProof> entries)
    {
        var level = new byte[entries.Count * EntryHash.Size];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Hash.Span.CopyTo(level.AsSpan(i * EntryHash.Size));
        }

        Span<byte> node = stackalloc byte[1 + (2 * EntryHash.Size)];
        node[0] = NodeMark;
        for (var count = entries.Count; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count; i += 2)
            {
                var parent = level.AsSpan(i / 2 * EntryHash.Size, EntryHash.Size);
                if (i + 1 == count)
                {
                    level.AsSpan(i * EntryHash.Size, EntryHash.Size).CopyTo(parent);
                    continue;
                }

                level.AsSpan(i * EntryHash.Size, 2 * EntryHash.Size).CopyTo(node[1..]);
                SHA256.HashData(node, parent);
            }
        }

        return level[..EntryHash.Size];
    }
}
