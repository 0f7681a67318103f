using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.Application.Audit;

/// <summary>The stored proofs of the audit trail.</summary>
public interface IAuditProofs : ITrailSource
{
    /// <summary>Returns the public keys in the key folder.</summary>
    TrustedKeys Keys();

    /// <summary>Returns the newest block; null if no entry is sealed yet.</summary>
    Task<AuditBlock?> Newest(CancellationToken cancellationToken);

    /// <summary>Counts the numbers that wait to be sealed for too long (<see cref="SealingDelay"/>).</summary>
    Task<int> CountUnsealed(CancellationToken cancellationToken);

    /// <summary>Returns the time of the last published digest; null if there is none. A time of the future is ignored: it is not signed.</summary>
    Task<DateTimeOffset?> LastDigest(CancellationToken cancellationToken);

    /// <summary>
    /// Returns the newest block to be changed by this unit of work, unless a digest was published since a time; else null. A time of the future is
    /// ignored: it is not signed, and must not stop the digests.
    /// </summary>
    Task<AuditBlock?> NewestWithoutDigestSince(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the digests in <c>Audit__DigestsFolder</c>; none if it is not set. A file that has none or cannot be read becomes an invalid one, and
    /// so does a folder that does not exist.
    /// </summary>
    IReadOnlyList<AuditDigest> StoredDigests();
}
