using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Onboarding.Application.Common.Keys;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The key ring as the rooms use it.</summary>
internal sealed class KeyRing(IDataProtectionProvider provider, RefreshableKeys keys, KeyFolder folder, IOptions<KeyManagementOptions> options, TimeProvider clock) : IKeys
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>A protector for one purpose; what it protects no other opens.</summary>
    public IDataProtector For(string purpose, params string[] narrower) => provider.CreateProtector(purpose, narrower);

    /// <summary>The newest key, by which new data is protected.</summary>
    public Guid Newest() => ProtectedBytes.KeyOf(For("newest").Protect([])) ?? throw new InvalidOperationException("The key ring does not name its keys.");

    /// <summary>Makes a key that counts at once; by itself the framework makes one in time before the last ends.</summary>
    public Guid Make()
    {
        folder.Make();
        var now = clock.GetUtcNow();
        var made = keys.CreateNewKey(now, now + options.Value.NewKeyLifetime).KeyId;
        keys.Expire();
        return made;
    }

    /// <summary>
    /// Opens a protected value. One whose key another instance has made just now is waited for: the framework reads the keys anew beside the calls
    /// that find out. <see cref="CryptographicException"/> if the key is lost or the value is not what was protected.
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

    // Once more after it has become known: the ring is exchanged just after the keys were read.
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
