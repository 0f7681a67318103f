using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>The signed part of a block. Its hash is in the header of the next block.</summary>
/// <param name="Number">The block's number, from 1 without gaps.</param>
/// <param name="SealedAt">The time of sealing as ticks of UTC.</param>
/// <param name="Count">The number of entries.</param>
/// <param name="Root">The Merkle root over the entries' hashes.</param>
/// <param name="Previous">The hash of the block before; zeros for the first block.</param>
/// <param name="Key">The id of the key that signed the block (<see cref="TrustedKeys.IdOf"/>).</param>
public sealed record BlockHeader(
    long Number, long SealedAt, int Count, ReadOnlyMemory<byte> Root, ReadOnlyMemory<byte> Previous, ReadOnlyMemory<byte> Key)
{
    private const byte Version = 1;
    private const byte HashMark = 3;
    private const int Size = 1 + sizeof(long) + sizeof(long) + sizeof(int) + (3 * EntryHash.Size);

    /// <summary>The value in the first block in place of the hash of the block before.</summary>
    public static ReadOnlyMemory<byte> None { get; } = new byte[EntryHash.Size];

    /// <summary>Returns the hash of a header's bytes.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> header) => SHA256.HashData([HashMark, .. header]);

    /// <summary>Reads a header; null if the bytes are not one.</summary>
    public static BlockHeader? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length != Size || bytes.Span[0] != Version)
        {
            return null;
        }

        var span = bytes.Span;
        var hashes = Size - (3 * EntryHash.Size);
        return new(
            BinaryPrimitives.ReadInt64BigEndian(span[1..]),
            BinaryPrimitives.ReadInt64BigEndian(span[9..]),
            BinaryPrimitives.ReadInt32BigEndian(span[17..]),
            bytes.Slice(hashes, EntryHash.Size),
            bytes.Slice(hashes + EntryHash.Size, EntryHash.Size),
            bytes.Slice(hashes + (2 * EntryHash.Size), EntryHash.Size));
    }

    /// <summary>Returns the bytes that are signed.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), Number);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(9), SealedAt);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(17), Count);
        var hashes = bytes.AsSpan(Size - (3 * EntryHash.Size));
        Root.Span.CopyTo(hashes);
        Previous.Span.CopyTo(hashes[EntryHash.Size..]);
        Key.Span.CopyTo(hashes[(2 * EntryHash.Size)..]);
        return bytes;
    }
}
