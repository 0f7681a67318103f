using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk;

/// <summary>Lists and counts assessments with their customers. A null account means every account.</summary>
public interface ICaseReads
{
    /// <summary>Returns assessments in the query's order, without explanations, one more than its limit if there are more.</summary>
    Task<Found<ListedCase>> List(AccountId? account, ListCases.ListCases query, CancellationToken cancellationToken);

    /// <summary>Counts the assessments that match a query, on all pages.</summary>
    Task<BoundedCount> Count(AccountId? account, ListCases.ListCases query, CancellationToken cancellationToken);
}
