using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit.Contracts;

namespace Onboarding.Application.Audit.PublishAuditDigest;

/// <summary>
/// Publishes the digest of the newest block as an event, at most once in each hour. Returns it; null if that was done, or no entry is sealed yet.
/// </summary>
[ChangesData(DataScope.Service)]
public sealed record PublishAuditDigest : ICommand<AuditDigest?>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class PublishAuditDigestHandler(IAuditProofs proofs, TimeProvider clock) : IRequestHandler<PublishAuditDigest, AuditDigest?>
{
    public async Task<AuditDigest?> Handle(PublishAuditDigest request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        return await proofs.NewestWithoutDigestSince(hour, cancellationToken) is { } block
            && proofs.Keys().KeyOf(block) is { } key
                ? block.PublishDigest(key, now)
                : null;
    }
}
