using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>
/// The part of a block about one entry: its number, its hash, and for each field that can be blanked the salt of the field's hash, or the hash alone
/// after the field was blanked.
/// </summary>
/// <remarks>Bytes: number (8, big-endian), hash (32), a state for each field (7), then for each field its salt (16) or its hash (32).</remarks>
public sealed class EntryProof
{
    private const int Fields = (int)BlankableField.Purpose + 1;
    private const int SaltSize = 16;
    private const int HeadSize = sizeof(long) + EntryHash.Size + Fields;
    private const byte Absent = 0;
    private const byte Salted = 1;
    private const byte Blanked = 2;

    private readonly ReadOnlyMemory<byte> _bytes;

    private EntryProof(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The entry's number.</summary>
    public long Number => BinaryPrimitives.ReadInt64BigEndian(_bytes.Span);

    /// <summary>The hash of the entry, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Hash => _bytes.Slice(sizeof(long), EntryHash.Size);

    /// <summary>The fields that were blanked.</summary>
    public IEnumerable<BlankableField> BlankedFields =>
        Enumerable.Range(0, Fields).Where(index => States.Span[index] == Blanked).Select(index => (BlankableField)index);

    /// <summary>Whether a field was blanked.</summary>
    public bool HasBlanked => States.Span.Contains(Blanked);

    private ReadOnlyMemory<byte> States => _bytes.Slice(sizeof(long) + EntryHash.Size, Fields);

    /// <summary>Creates the proof of an entry with new salts.</summary>
    public static EntryProof Of(AuditRecord entry)
    {
        Span<byte> states = stackalloc byte[Fields];
        for (var i = 0; i < Fields; i++)
        {
            states[i] = entry.Of((BlankableField)i) is null ? Absent : Salted;
        }

        var bytes = new byte[HeadSize + DataSize(states)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, entry.Number);
        states.CopyTo(bytes.AsSpan(sizeof(long) + EntryHash.Size));
        RandomNumberGenerator.Fill(bytes.AsSpan(HeadSize));
        var proof = new EntryProof(bytes);
        proof.Compute(entry, bytes.AsSpan(sizeof(long), EntryHash.Size));
        return proof;
    }

    /// <summary>Returns the bytes of proofs, as a block stores them.</summary>
    public static byte[] Write(IReadOnlyCollection<EntryProof> proofs)
    {
        var bytes = new byte[proofs.Sum(proof => proof._bytes.Length)];
        var at = 0;
        foreach (var proof in proofs)
        {
            proof._bytes.Span.CopyTo(bytes.AsSpan(at));
            at += proof._bytes.Length;
        }

        return bytes;
    }

    /// <summary>Reads the proofs of a block; null if the bytes are not those of proofs.</summary>
    public static IReadOnlyList<EntryProof>? Read(ReadOnlyMemory<byte> bytes)
    {
        var proofs = new List<EntryProof>();
        while (bytes.Length > 0)
        {
            if (bytes.Length < HeadSize || SizeOf(bytes) is not { } size || bytes.Length < size)
            {
                return null;
            }

            proofs.Add(new(bytes[..size]));
            bytes = bytes[size..];
        }

        return proofs;
    }

    /// <summary>Returns a copy that does not keep the other proofs of its block in memory.</summary>
    internal EntryProof Copy() => new(_bytes.ToArray());

    /// <summary>Returns whether an entry is the one that was sealed. Its blanked fields must be empty.</summary>
    public bool Matches(AuditRecord entry)
    {
        Span<byte> hash = stackalloc byte[EntryHash.Size];
        return entry.Number == Number && Compute(entry, hash) && hash.SequenceEqual(Hash.Span);
    }

    /// <summary>
    /// Returns the proof after a field was blanked: in place of the salt it has the field's hash, which reveals nothing without the salt. Returns the
    /// same proof if the field has no value or was blanked before.
    /// </summary>
    public EntryProof Blank(AuditRecord entry, BlankableField field)
    {
        if (States.Span[(int)field] != Salted || entry.Of(field) is not { } value)
        {
            return this;
        }

        var before = _bytes.Span;
        var at = HeadSize + DataSize(States.Span[..(int)field]);
        var bytes = new byte[_bytes.Length - SaltSize + EntryHash.Size];
        before[..at].CopyTo(bytes);
        EntryHash.OfField(field, before.Slice(at, SaltSize), value, bytes.AsSpan(at, EntryHash.Size));
        before[(at + SaltSize)..].CopyTo(bytes.AsSpan(at + EntryHash.Size));
        bytes[sizeof(long) + EntryHash.Size + (int)field] = Blanked;
        return new(bytes);
    }

    private static int? SizeOf(ReadOnlyMemory<byte> bytes)
    {
        var states = bytes.Span.Slice(sizeof(long) + EntryHash.Size, Fields);
        return states.ContainsAnyExceptInRange(Absent, Blanked) ? null : HeadSize + DataSize(states);
    }

    private static int DataSize(ReadOnlySpan<byte> states)
    {
        var size = 0;
        foreach (var state in states)
        {
            size += state switch { Salted => SaltSize, Blanked => EntryHash.Size, _ => 0 };
        }

        return size;
    }

    private bool Compute(AuditRecord entry, Span<byte> hash)
    {
        Span<bool> present = stackalloc bool[Fields];
        Span<byte> fields = stackalloc byte[Fields * EntryHash.Size];
        var states = States.Span;
        var data = _bytes.Span[HeadSize..];
        for (var i = 0; i < Fields; i++)
        {
            var value = entry.Of((BlankableField)i);
            var target = fields.Slice(i * EntryHash.Size, EntryHash.Size);
            if (states[i] == Salted)
            {
                if (value is null)
                {
                    return false;
                }

                EntryHash.OfField((BlankableField)i, data[..SaltSize], value, target);
                data = data[SaltSize..];
            }
            else if (!string.IsNullOrEmpty(value) || (value is not null && states[i] == Absent))
            {
                return false;
            }
            else if (states[i] == Blanked)
            {
                data[..EntryHash.Size].CopyTo(target);
                data = data[EntryHash.Size..];
            }

            present[i] = states[i] != Absent;
        }

        EntryHash.OfEntry(entry, present, fields, hash);
        return true;
    }
}
