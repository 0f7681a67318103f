using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Onboarding.Application.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Rejects a start without a key that stored rows need: each key in use has to be in the ring, and to open one of its rows. Otherwise
/// a new ring would be begun beside the data, and the loss be found out when somebody has to read it.
/// </summary>
internal sealed class KeyCheck(IEnumerable<IProtectedRows> rows, IKeyManager keys, KeyFolder folder) : IDatabaseStart
{
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
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

    // Before the ring is used for the first time, since that would make a key where there is none.
    private bool Exists(Guid keyId) => Directory.Exists(folder.FullName) && keys.GetAllKeys().Any(key => key.KeyId == keyId && !key.IsRevoked);
}
