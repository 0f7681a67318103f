using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The stored form of a protected value: a byte for the format, then either the value in clear, or the id of the data key, the nonce, the encrypted
/// value and its tag (AES-256-GCM).
/// </summary>
internal static class StoredBytes
{
    /// <summary>The length of the format and the key id, by which rows are found that another key protects.</summary>
    public const int PrefixLength = 1 + sizeof(long);

    private const byte Clear = 0;
    private const byte Sealed = 1;
    private const int NonceLength = 12;
    private const int HeadLength = PrefixLength + NonceLength;

    /// <summary>Returns a value in clear.</summary>
    public static byte[] InClear(ReadOnlySpan<byte> plain)
    {
        var stored = new byte[plain.Length + 1];
        stored[0] = Clear;
        plain.CopyTo(stored.AsSpan(1));
        return stored;
    }

    /// <summary>Encrypts a value.</summary>
    /// <param name="key">The data key.</param>
    /// <param name="plain">The value.</param>
    /// <param name="place">The table and the column. The value cannot be decrypted for another one.</param>
    public static byte[] Seal(DataKey key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        var stored = new byte[HeadLength + plain.Length + DataKey.TagLength];
        var bytes = stored.AsSpan();
        WritePrefix(bytes, key.Id);
        RandomNumberGenerator.Fill(bytes[PrefixLength..HeadLength]);
        key.Encrypt(bytes[PrefixLength..HeadLength], plain, bytes[HeadLength..^DataKey.TagLength], bytes[^DataKey.TagLength..], place);
        return stored;
    }

    /// <summary>
    /// Returns the value. It is decrypted in place: the stored bytes must not be used again. Throws <see cref="CryptographicException"/> if the key
    /// is missing, the bytes were changed, or they belong to another column.
    /// </summary>
    public static ReadOnlyMemory<byte> Open(byte[] stored, ReadOnlySpan<byte> place)
    {
        if (stored is [Clear, ..])
        {
            return stored.AsMemory(1);
        }

        if (stored.Length < HeadLength + DataKey.TagLength || stored[0] != Sealed)
        {
            throw new CryptographicException("The bytes are not a stored value.");
        }

        var bytes = stored.AsSpan();
        var key = OpenedKeys.Find(BinaryPrimitives.ReadInt64BigEndian(bytes[1..PrefixLength]));
        var value = bytes[HeadLength..^DataKey.TagLength];
        key.Decrypt(bytes[PrefixLength..HeadLength], value, bytes[^DataKey.TagLength..], value, place);
        return stored.AsMemory(HeadLength, value.Length);
    }

    /// <summary>Returns the first bytes of each value that a key protects.</summary>
    public static byte[] PrefixOf(long keyId)
    {
        var prefix = new byte[PrefixLength];
        WritePrefix(prefix, keyId);
        return prefix;
    }

    private static void WritePrefix(Span<byte> bytes, long keyId)
    {
        bytes[0] = Sealed;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], keyId);
    }
}
