using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>
/// The hash of an audit entry: SHA-256 over its fields, of which each one that can be blanked is represented by a salted hash of its own. Texts are
/// hashed as UTF-16 with their length, so that no two entries have the same bytes.
/// </summary>
internal static class EntryHash
{
    /// <summary>The size of a hash in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const byte LeafMark = 0;
    private const byte FieldMark = 2;
    private const byte Version = 1;
    private const int FirstCapacity = 1 << 10;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Computes the hash of a field that can be blanked.</summary>
    public static void OfField(BlankableField field, ReadOnlySpan<byte> salt, string value, Span<byte> hash)
    {
        var buffer = Cleared();
        Write(buffer, FieldMark);
        Write(buffer, (byte)field);
        buffer.Write(salt);
        Write(buffer, value);
        SHA256.HashData(buffer.WrittenSpan, hash);
    }

    /// <summary>Computes the hash of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="present">For each field that can be blanked, whether it has a value.</param>
    /// <param name="fields">The hashes of these fields, in their order; those without a value are ignored.</param>
    /// <param name="hash">The result.</param>
    public static void OfEntry(AuditRecord entry, ReadOnlySpan<bool> present, ReadOnlySpan<byte> fields, Span<byte> hash)
    {
        var buffer = Cleared();
        Write(buffer, LeafMark);
        Write(buffer, Version);
        Write(buffer, entry.Number);
        Write(buffer, entry.At);
        Write(buffer, entry.IsClaimed ? (byte)1 : (byte)0);
        Write(buffer, entry.Account);
        Write(buffer, entry.Command);
        Write(buffer, entry.Client);
        Write(buffer, entry.Customer);
        Write(buffer, entry.Outcome);
        Write(buffer, entry.Codes);
        Write(buffer, entry.CorrelationId);
        for (var i = 0; i < present.Length; i++)
        {
            Write(buffer, present[i] ? (byte)1 : (byte)0);
            if (present[i])
            {
                buffer.Write(fields.Slice(i * Size, Size));
            }
        }

        SHA256.HashData(buffer.WrittenSpan, hash);
    }

    private static ArrayBufferWriter<byte> Cleared()
    {
        var buffer = _buffer ??= new(FirstCapacity);
        buffer.ResetWrittenCount();
        return buffer;
    }

    private static void Write(ArrayBufferWriter<byte> buffer, byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    private static void Write(ArrayBufferWriter<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> buffer, string? text)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(sizeof(int)), text?.Length ?? -1);
        buffer.Advance(sizeof(int));
        buffer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
