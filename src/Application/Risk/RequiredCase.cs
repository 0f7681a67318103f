using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>The case a command is about, and who works on it.</summary>
internal static class RequiredCase
{
    /// <summary>The case, named to the audit trail; <see cref="NotFound"/> if the caller may see none of that identity.</summary>
    public static async Task<Assessment> Require(this IAssessments assessments, ICurrentCaller caller, IAuditTrail trail, Guid id, CancellationToken cancellationToken)
    {
        var found = await assessments.Find(caller.Reach(), id, cancellationToken) ?? throw new NotFound("Case");
        trail.SetSubject(found.CustomerId);
        return found;
    }

    /// <summary>The caller as one who works on cases.</summary>
    public static CaseWorker Worker(this ICurrentCaller caller) => new(caller.Name, caller.ClientId, caller.NamesPerson);
}
