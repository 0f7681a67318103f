using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>Reads assessments. A null account means every account.</summary>
public interface IAssessmentReads
{
    /// <summary>Returns an assessment by its id; null if there is none.</summary>
    Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken);
}
