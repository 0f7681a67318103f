using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// The framework's keys, but for how long what was read of them counts. By itself it counts for a day, in which an instance would neither use a key that
/// another one made nor open what that one protects by it.
/// </summary>
internal sealed class RefreshableKeys(XmlKeyManager keys) : IKeyManager, IDisposable
{
    private CancellationTokenSource _read = new();
    private volatile HashSet<Guid> _known = [];

    /// <summary>Whether a key was there when the keys were last read.</summary>
    public bool Knows(Guid keyId) => _known.Contains(keyId);

    /// <summary>Lets the keys be read again at the next use.</summary>
    public void Expire() => Interlocked.Exchange(ref _read, new()).Cancel();

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys()
    {
        var all = keys.GetAllKeys();
        _known = [.. all.Where(key => !key.IsRevoked).Select(key => key.KeyId)];
        return all;
    }

    public CancellationToken GetCacheExpirationToken() => CancellationTokenSource.CreateLinkedTokenSource(keys.GetCacheExpirationToken(), _read.Token).Token;

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);

    public void Dispose() => _read.Dispose();
}
