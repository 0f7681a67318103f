using System.Security.Cryptography;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>A data key of an account, ready for use.</summary>
/// <param name="id">The id, which each value names that the key protects.</param>
/// <param name="account">The account.</param>
/// <param name="key">The key.</param>
internal sealed class DataKey(long id, AccountId account, byte[] key)
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 32;

    /// <summary>The length of a value's tag in bytes.</summary>
    public const int TagLength = 16;

    private const int MostIdle = 8;

    // A cipher serves one thread at a time, and making one takes longer than encrypting a small value.
    private readonly AesGcm?[] _idle = new AesGcm?[MostIdle];

    /// <summary>The id.</summary>
    public long Id => id;

    /// <summary>The key.</summary>
    public byte[] Bytes => key;

    /// <summary>The account.</summary>
    public AccountId Account => account;

    /// <summary>Encrypts a value.</summary>
    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> encrypted, Span<byte> tag, ReadOnlySpan<byte> place)
    {
        var cipher = Rent();
        cipher.Encrypt(nonce, plain, encrypted, tag, place);
        Return(cipher);
    }

    /// <summary>Decrypts a value. Throws <see cref="CryptographicException"/> if it was changed or belongs to another place.</summary>
    public void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> place)
    {
        var cipher = Rent();
        try
        {
            cipher.Decrypt(nonce, encrypted, tag, plain, place);
        }
        finally
        {
            Return(cipher);
        }
    }

    private AesGcm Rent()
    {
        for (var i = 0; i < MostIdle; i++)
        {
            if (_idle[i] is not null && Interlocked.Exchange(ref _idle[i], null) is { } cipher)
            {
                return cipher;
            }
        }

        return new(key, TagLength);
    }

    private void Return(AesGcm cipher)
    {
        for (var i = 0; i < MostIdle; i++)
        {
            if (_idle[i] is null && Interlocked.CompareExchange(ref _idle[i], cipher, null) is null)
            {
                return;
            }
        }

        cipher.Dispose();
    }
}
