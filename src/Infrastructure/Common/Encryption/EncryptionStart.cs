using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>Reads the data keys before the first request, after the check of the key ring.</summary>
internal sealed class EncryptionStart(DataKeys keys, KeyRing ring, KeyFolder folder) : IDatabaseStart
{
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        // Of two instances that start together, only one makes the ring's first key.
        await using (await folder.Lock(cancellationToken))
        {
            ring.Newest();
        }

        await keys.Start(db, cancellationToken);
    }
}
