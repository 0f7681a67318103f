using Onboarding.Domain.Customers.Files;

namespace Onboarding.Application.Customers.Files;

/// <summary>The files of cases. The caller of these methods has found the case's customer, and so applied the business units.</summary>
public interface ICaseFiles
{
    /// <summary>Adds a file. The unit of work saves it.</summary>
    void Add(CaseFile file);

    /// <summary>Returns the files of a case after a number, in the order of time, at most the limit, without their contents.</summary>
    Task<IReadOnlyList<CaseFileItem>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Returns a file of a case with its content in protected form; null if there is none.</summary>
    Task<CaseFile?> Content(Guid caseId, Guid id, CancellationToken cancellationToken);
}
