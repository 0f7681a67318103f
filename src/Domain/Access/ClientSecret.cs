using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Access;

/// <summary>
/// What is kept of a client's secret: a salt and the SHA-256 of salt and secret. The secret itself is 256 random bits and text once, so that
/// one fast hash is enough: there is nothing to guess.
/// </summary>
public sealed class ClientSecret
{
    /// <summary>The size of the stored form: 16 bytes of salt, 32 of hash.</summary>
    public const int StoredBytes = SaltBytes + SHA256.HashSizeInBytes;

    private const int SaltBytes = 16;
    private const int SecretBytes = 32;
    private const int LongestSecretBytes = 256;

    private ClientSecret(byte[] stored) => (Stored, Stamp) = (stored, Convert.ToHexString(stored, 0, SaltBytes));

    /// <summary>Nobody's: no text matches it, and rejecting costs as much as with a real one.</summary>
    public static ClientSecret Dummy { get; } = new(new byte[StoredBytes]);

    /// <summary>Salt, then hash.</summary>
    public byte[] Stored { get; }

    /// <summary>Changes with each new secret; bearer tokens carry it, so that they end with the secret they were asked for with.</summary>
    public string Stamp { get; }

    /// <summary>A new secret: what is kept, and what is text once (43 url-safe characters).</summary>
    public static (ClientSecret Secret, string Text) Make()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return (new ClientSecret([.. salt, .. HashOf(salt, text)]), text);
    }

    /// <summary>Whether a text has the form of a secret: who sends user and password the wrong way round must not find it in the audit trail.</summary>
    public static bool HasSecretFormat(string text) => text.Length == Base64Url.GetEncodedLength(SecretBytes) && Base64Url.IsValid(text);

    /// <summary>What was kept.</summary>
    public static ClientSecret FromStored(byte[] stored) => stored.Length == StoredBytes
        ? new(stored)
        : throw new FormatException($"A stored secret has {StoredBytes} bytes.");

    /// <summary>Whether a text is the secret. Takes the same time whatever the first difference is.</summary>
    public bool Matches(string text) =>
        CryptographicOperations.FixedTimeEquals(HashOf(Stored.AsSpan(0, SaltBytes), text), Stored.AsSpan(SaltBytes));

    private static byte[] HashOf(ReadOnlySpan<byte> salt, string text)
    {
        // Ours are short; a longer text is no secret, and need not be hashed to its end.
        Span<byte> salted = stackalloc byte[SaltBytes + LongestSecretBytes];
        salt.CopyTo(salted);
        Encoding.UTF8.TryGetBytes(text, salted[SaltBytes..], out var length);
        var hash = SHA256.HashData(salted[..(SaltBytes + length)]);
        CryptographicOperations.ZeroMemory(salted);
        return hash;
    }
}
