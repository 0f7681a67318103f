using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>
/// Reads imports of files and their rejected records. A null account means every account. A record names no business unit, so none exists for a
/// caller who is restricted to units.
/// </summary>
public interface IImportReads
{
    /// <summary>Returns imports in the query's order, one more than its limit if there are more.</summary>
    Task<Found<ImportRun>> List(AccountId? account, ListImports.ListImports query, CancellationToken cancellationToken);

    /// <summary>Counts the imports that match a query, on all pages.</summary>
    Task<BoundedCount> Count(AccountId? account, ListImports.ListImports query, CancellationToken cancellationToken);

    /// <summary>Returns an import or a dry run; null if there is none.</summary>
    Task<ImportRun?> Find(AccountId? account, long number, CancellationToken cancellationToken);

    /// <summary>Returns rejected records in the order of the file, one more than the query's limit if there are more.</summary>
    Task<Found<RejectedRecord>> Rejected(FindRejectedRecords.FindRejectedRecords query, CancellationToken cancellationToken);

    /// <summary>Counts the rejected records that match a query, on all pages.</summary>
    Task<BoundedCount> CountRejected(FindRejectedRecords.FindRejectedRecords query, CancellationToken cancellationToken);

    /// <summary>Returns the reasons for which records of an import were rejected, the most frequent first.</summary>
    Task<IReadOnlyList<ListRejectionReasons.RejectionReason>> Reasons(long number, int most, CancellationToken cancellationToken);
}
