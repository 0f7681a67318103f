using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Onboarding.Application.Common.Keys;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The key ring, for the modules that encrypt data.</summary>
internal sealed class KeyRing(
    IDataProtectionProvider provider, RefreshableKeys keys, KeyFolder folder, IOptions<KeyManagementOptions> options, TimeProvider clock)
    : IKeys
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Creates a protector for one purpose. No other purpose decrypts what it protects.</summary>
    public IDataProtector For(string purpose, params string[] narrower) => provider.CreateProtector(purpose, narrower);

    /// <summary>Returns the id of the newest key, which protects new data.</summary>
    public Guid Newest() =>
        ProtectedBytes.KeyOf(For("newest").Protect([])) ?? throw new InvalidOperationException("The key ring does not name its keys.");

    /// <summary>Creates a key that takes effect at once. The framework itself creates a key only when the newest one is about to expire.</summary>
    public Guid Make()
    {
        folder.Make();
        var now = clock.GetUtcNow();
        var made = keys.CreateNewKey(now, now + options.Value.NewKeyLifetime).KeyId;
        keys.Expire();
        return made;
    }

    /// <summary>
    /// Decrypts a protected value. If another instance has just created its key, this method waits for it, because the framework reloads the keys in
    /// the background. Throws <see cref="CryptographicException"/> if the key is missing or the value was changed.
    /// </summary>
    public byte[] Unprotect(IDataProtector protector, byte[] value)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return protector.Unprotect(value);
            }
            catch (CryptographicException) when (attempt < Attempts && ProtectedBytes.KeyOf(value) is { } key && IsNew(key, attempt))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    // Allows one more attempt after the key has become known: the ring is replaced shortly after the keys are read.
    private bool IsNew(Guid key, int attempt)
    {
        if (keys.Knows(key))
        {
            return attempt == 1;
        }

        if (!folder.Names().Any(name => name.Contains(key.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        keys.Expire();
        return true;
    }
}
