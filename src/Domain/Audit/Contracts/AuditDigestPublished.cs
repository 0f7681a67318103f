using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit.Contracts;

/// <summary>The digest of the newest block of the audit trail was published.</summary>
/// <param name="Digest">The digest.</param>
public sealed record AuditDigestPublished(AuditDigest Digest) : IDomainEvent;
