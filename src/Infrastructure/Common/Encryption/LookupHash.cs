using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The hashes by which rows with equal values are found (HMAC-SHA256). Without the key, a reader of the database can neither guess the values nor
/// compare them with those of another installation. An installation has one key for all accounts, because administrators search in all of them.
/// </summary>
/// <remarks>The key is a row of the data keys. It stays: with another one, the hashes of all rows would have to be computed anew.</remarks>
internal sealed class LookupHash
{
    /// <summary>The id of the key's row. It is fixed, so that of two instances that start together only one adds the row.</summary>
    public const long KeyId = 0;

    private byte[]? _key;

    /// <summary>Whether the key is loaded.</summary>
    public bool IsLoaded => _key is not null;

    /// <summary>Sets the key.</summary>
    public void Load(byte[] key) => _key = key;

    /// <summary>Returns the hash of a value of a kind, 32 bytes.</summary>
    public byte[] Of(string kind, string value) => HMACSHA256.HashData(
        _key ?? throw new InvalidOperationException("The key of look-up hashes is not loaded."), Encoding.UTF8.GetBytes($"{kind}\0{value}"));
}
