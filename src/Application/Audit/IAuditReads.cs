using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit;

/// <summary>The read side of the audit trail.</summary>
public interface IAuditReads
{
    /// <summary>Returns entries in the query's order, one more than its limit if there are more.</summary>
    Task<Found<AuditEntry>> List(AuditScope scope, ListAudit.ListAudit query, CancellationToken cancellationToken);

    /// <summary>Counts the entries that match a query, on all pages.</summary>
    Task<BoundedCount> Count(AuditScope scope, ListAudit.ListAudit query, CancellationToken cancellationToken);
}

/// <summary>The entries that a caller may see.</summary>
/// <param name="Account">The account; null for every account.</param>
/// <param name="IsWhole">
/// Whether entries about customers of business units that the caller does not see are included, and those of other clients about no customer.
/// </param>
public sealed record AuditScope(AccountId? Account, bool IsWhole);
