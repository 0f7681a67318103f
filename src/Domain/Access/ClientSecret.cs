using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Access;

/// <summary>
/// The stored form of a client's secret: a salt, and the SHA-256 of salt and secret. The secret consists of 256 random bits, so it cannot be guessed
/// and one fast hash is enough. The service shows it once and does not keep it.
/// </summary>
public sealed class ClientSecret
{
    /// <summary>The size of the stored form: 16 bytes of salt and 32 bytes of hash.</summary>
    public const int StoredBytes = SaltBytes + SHA256.HashSizeInBytes;

    private const int SaltBytes = 16;
    private const int SecretBytes = 32;
    private const int LongestSecretBytes = 256;

    private ClientSecret(byte[] stored) => (Stored, Stamp) = (stored, Convert.ToHexString(stored, 0, SaltBytes));

    /// <summary>
    /// A secret that no text matches. Comparing a text with it takes as long as with a real one, so timing does not reveal an unknown client id.
    /// </summary>
    public static ClientSecret Dummy { get; } = new(new byte[StoredBytes]);

    /// <summary>The salt, then the hash.</summary>
    public byte[] Stored { get; }

    /// <summary>
    /// A mark that changes with each new secret. Bearer tokens carry it, so a token becomes invalid when the secret that it was issued for is
    /// replaced.
    /// </summary>
    public string Stamp { get; }

    /// <summary>Creates a secret: its stored form, and its text to show once (43 URL-safe characters).</summary>
    public static (ClientSecret Secret, string Text) Make()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return (new ClientSecret([.. salt, .. HashOf(salt, text)]), text);
    }

    /// <summary>
    /// Returns whether a text has the form of a secret. If a client swaps user name and password, its secret is then not stored as a user name.
    /// </summary>
    public static bool HasSecretFormat(string text) => text.Length == Base64Url.GetEncodedLength(SecretBytes) && Base64Url.IsValid(text);

    /// <summary>Returns the secret of a stored form. Throws <see cref="FormatException"/> if the size is wrong.</summary>
    public static ClientSecret FromStored(byte[] stored) => stored.Length == StoredBytes
        ? new(stored)
        : throw new FormatException($"A stored secret has {StoredBytes} bytes.");

    /// <summary>Returns whether a text is the secret, in constant time.</summary>
    public bool Matches(string text) =>
        CryptographicOperations.FixedTimeEquals(HashOf(Stored.AsSpan(0, SaltBytes), text), Stored.AsSpan(SaltBytes));

    private static byte[] HashOf(ReadOnlySpan<byte> salt, string text)
    {
        // A text that is longer than a secret does not match, so it is not hashed completely.
        Span<byte> salted = stackalloc byte[SaltBytes + LongestSecretBytes];
        salt.CopyTo(salted);
        Encoding.UTF8.TryGetBytes(text, salted[SaltBytes..], out var length);
        var hash = SHA256.HashData(salted[..(SaltBytes + length)]);
        CryptographicOperations.ZeroMemory(salted);
        return hash;
    }
}
