using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.Application.Audit.VerifyAudit;

/// <summary>Verifies the whole audit trail with the keys of the key folder.</summary>
/// <param name="Digests">
/// The digests that were kept elsewhere. Those of <c>Audit__DigestsFolder</c> are used too, but their keys do not count.
/// </param>
public sealed record VerifyAudit(IReadOnlyList<AuditDigest> Digests) : IQuery<TrailReport>;

internal sealed class VerifyAuditHandler(IAuditProofs proofs) : IRequestHandler<VerifyAudit, TrailReport>
{
    public Task<TrailReport> Handle(VerifyAudit request, CancellationToken cancellationToken) =>
        new TrailVerifier(proofs.Keys(), request.Digests, proofs.StoredDigests()).Verify(proofs, cancellationToken);
}
