using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// The framework's key manager with a cache that can be expired. The framework itself caches the keys for a day. During that time an instance would
/// neither use a key that another instance created nor decrypt what that key protects.
/// </summary>
internal sealed class RefreshableKeys(XmlKeyManager keys) : IKeyManager, IDisposable
{
    private CancellationTokenSource _read = new();
    private volatile HashSet<Guid> _known = [];

    /// <summary>Returns whether a key existed when the keys were last read.</summary>
    public bool Knows(Guid keyId) => _known.Contains(keyId);

    /// <summary>Makes the next use read the keys again.</summary>
    public void Expire() => Interlocked.Exchange(ref _read, new()).Cancel();

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys()
    {
        var all = keys.GetAllKeys();
        _known = [.. all.Where(key => !key.IsRevoked).Select(key => key.KeyId)];
        return all;
    }

    public CancellationToken GetCacheExpirationToken() =>
        CancellationTokenSource.CreateLinkedTokenSource(keys.GetCacheExpirationToken(), _read.Token).Token;

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);

    public void Dispose() => _read.Dispose();
}
