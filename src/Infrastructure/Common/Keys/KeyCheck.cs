using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Onboarding.Application.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Stops the start if a key that stored rows need is missing: each key in use must be in the ring and decrypt one of its rows. Otherwise the service
/// would create a new ring beside the data, and the loss would be found only when a row is read.
/// </summary>
internal sealed class KeyCheck(IEnumerable<IProtectedRows> rows, IKeyManager keys, KeyFolder folder, KeyOptions options) : IDatabaseStart
{
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        // Without the certificate the framework would make a new key in clear, which the other instances use at once.
        if (string.IsNullOrWhiteSpace(options.Certificate) && folder.CountEncrypted() is var encrypted and > 0)
        {
            throw new InvalidOperationException(
                $"{encrypted} keys in the key folder {folder.FullName} are encrypted by a certificate. Set DataProtection__Certificate to its file.");
        }

        var lost = new List<string>();
        foreach (var kind in rows)
        {
            foreach (var use in await kind.CountByKey(cancellationToken))
            {
                if (!Exists(use.KeyId) || !await kind.CanDecrypt(use.KeyId, cancellationToken))
                {
                    lost.Add($"{use.KeyId} ({use.Count} {kind.Kind})");
                }
            }
        }

        if (lost.Count > 0)
        {
            throw new InvalidOperationException(
                $"The key folder {folder.FullName} lacks keys that stored data is encrypted with: {string.Join(", ", lost)}. "
                + "Restore them there, or name the folder that has them (DataProtection__KeysFolder).");
        }
    }

    // Checked before the ring is first used: that would create a key where there is none.
    private bool Exists(Guid keyId) => Directory.Exists(folder.FullName) && keys.GetAllKeys().Any(key => key.KeyId == keyId && !key.IsRevoked);
}
