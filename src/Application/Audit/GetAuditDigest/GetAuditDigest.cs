using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.GetAuditDigest;

/// <summary>Returns the digest of the newest block. Throws <see cref="NotFound"/> if no entry is sealed yet or the block's key is unknown.</summary>
public sealed record GetAuditDigest : IQuery<AuditDigest>;

internal sealed class GetAuditDigestHandler(IAuditProofs proofs) : IRequestHandler<GetAuditDigest, AuditDigest>
{
    public async Task<AuditDigest> Handle(GetAuditDigest request, CancellationToken cancellationToken)
    {
        var block = await proofs.Newest(cancellationToken) ?? throw new NotFound("Block");
        return AuditDigest.Of(block, proofs.Keys().KeyOf(block) ?? throw new NotFound("Key of the newest block"));
    }
}
