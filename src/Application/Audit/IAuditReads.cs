using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit;

/// <summary>The read side of the audit trail.</summary>
public interface IAuditReads
{
    /// <summary>
    /// Returns entries in the order of time, one more than the query's limit if there are more; of every account if the account is null.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="isWhole">
    /// Whether entries about customers of business units that the caller does not see are included, and those of other clients about no customer.
    /// </param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AuditEntry>> List(AccountId? account, bool isWhole, ListAudit.ListAudit query, CancellationToken cancellationToken);
}
