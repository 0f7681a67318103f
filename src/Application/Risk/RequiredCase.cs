using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>Loads the case of a command.</summary>
internal static class RequiredCase
{
    /// <summary>
    /// Returns the case and sets its customer and account as the subject of the audit entry. Throws <see cref="NotFound"/> if the caller may see no
    /// case with this id.
    /// </summary>
    public static async Task<Assessment> Require(
        this IAssessments assessments, ICurrentCaller caller, IAuditTrail trail, Guid id, CancellationToken cancellationToken)
    {
        var found = await assessments.Find(caller.VisibleAccount(), id, cancellationToken) ?? throw new NotFound("Case");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        return found;
    }
}
