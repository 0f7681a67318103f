using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Contracts;

/// <summary>
/// The hash of a content with a random salt: it proves which content it was, but equal contents have different hashes, so that the trail does not
/// reveal who sent the same picture.
/// </summary>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Hash">The SHA-256 of the salt and the content.</param>
public sealed record SaltedHash(byte[] Salt, byte[] Hash)
{
    private const int SaltSize = 16;

    /// <summary>Hashes a content with a new salt.</summary>
    public static SaltedHash Of(ReadOnlySpan<byte> content)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return new(salt, Compute(salt, content));
    }

    /// <summary>Returns whether this is the hash of a content.</summary>
    public bool Is(ReadOnlySpan<byte> content) => Compute(Salt, content).AsSpan().SequenceEqual(Hash);

    private static byte[] Compute(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(content);
        return sha.GetHashAndReset();
    }
}
