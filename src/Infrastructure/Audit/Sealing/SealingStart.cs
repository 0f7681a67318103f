using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>Stops the start if the certificate or key that signs the audit trail, or the folder of its digests, cannot be used.</summary>
internal sealed class SealingStart(SealingKeys keys, DigestFolder digests) : IDatabaseStart
{
    public Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        digests.RejectMissing();
        keys.RejectUnusable();
        return Task.CompletedTask;
    }
}
