using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>The notes on cases. The caller of these methods has found the case, and so applied the business units.</summary>
public interface ICaseNotes
{
    /// <summary>Adds a note. The unit of work saves it.</summary>
    void Add(CaseNote note);

    /// <summary>Returns the notes on a case after a number, in the order of time, at most the limit.</summary>
    Task<IReadOnlyList<CaseNote>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken);
}
