using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>The read side of assessments. An account of nothing means every account.</summary>
public interface IAssessmentReads
{
    /// <summary>One by identity.</summary>
    Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Assessments in the order of time, one more than the query's limit if there are more; without explanations.</summary>
    Task<IReadOnlyList<CaseItem>> List(AccountId? account, ListCases.ListCases query, CancellationToken cancellationToken);
}
