using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>The public keys whose signatures count: ECDSA P-256, as SubjectPublicKeyInfo.</summary>
public sealed class TrustedKeys
{
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <summary>Creates the set of keys. Bytes that are not such a key verify no signature.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="invalid">The names of files that should have had a key and did not.</param>
    public TrustedKeys(IEnumerable<byte[]> keys, IReadOnlyList<string>? invalid = null)
    {
        Invalid = invalid ?? [];
        foreach (var key in keys)
        {
            _keys[Convert.ToHexStringLower(IdOf(key))] = key;
        }
    }

    /// <summary>The keys.</summary>
    public IReadOnlyCollection<byte[]> All => _keys.Values;

    /// <summary>The names of files that should have a key and do not, for the report of a verification.</summary>
    public IReadOnlyList<string> Invalid { get; }

    /// <summary>Returns the id of a public key: its SHA-256.</summary>
    public static byte[] IdOf(ReadOnlySpan<byte> key) => SHA256.HashData(key);

    /// <summary>Returns whether the set has the key with an id.</summary>
    public bool Knows(ReadOnlySpan<byte> id) => _keys.ContainsKey(Convert.ToHexStringLower(id));

    /// <summary>Returns the key with an id; null if the set does not have it.</summary>
    public byte[]? Find(ReadOnlySpan<byte> id) => _keys.GetValueOrDefault(Convert.ToHexStringLower(id));

    /// <summary>Returns the key that a block names; null if the set does not have it or the header is damaged.</summary>
    public byte[]? KeyOf(AuditBlock block) => BlockHeader.Read(block.Header) is { } header ? Find(header.Key.Span) : null;

    /// <summary>Returns whether the key with an id signed these bytes.</summary>
    public bool Signed(ReadOnlySpan<byte> id, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) =>
        _keys.TryGetValue(Convert.ToHexStringLower(id), out var key) && Signed(key, bytes, signature);

    private static bool Signed(byte[] key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(key, out _);
            return SigningCurve.IsUsedBy(ecdsa)
                && ecdsa.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
