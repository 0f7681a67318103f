using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit;

/// <summary>The read side of the audit trail.</summary>
public interface IAuditReads
{
    /// <summary>
    /// Returns entries in the order of time, one more than the query's limit if there are more; of every account if the account is null.
    /// </summary>
    Task<IReadOnlyList<AuditEntry>> List(AccountId? account, ListAudit.ListAudit query, CancellationToken cancellationToken);
}
