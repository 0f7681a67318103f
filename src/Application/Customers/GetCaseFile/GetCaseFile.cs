using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.GetCaseFile;

/// <summary>
/// Returns the content of a file of a case in plain form. Throws <see cref="NotFound"/> if the case or the file does not exist or the caller may not
/// see it. Each read is audited.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="File">The file.</param>
public sealed record GetCaseFile(Guid Case, Guid File) : IQuery<DocumentFile>, IAudited
{
    /// <summary>Why a person reads it, which the audit entry states; null for a program.</summary>
    public ReadReason? Reason { get; init; }

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>The case and file in the request, even if they do not exist.</summary>
    public string? Reference => $"{Case}/{File}";
}

internal sealed class GetCaseFileHandler(CaseCustomer cases, ICaseFiles files, IContentProtection protection, IAuditTrail trail)
    : IRequestHandler<GetCaseFile, DocumentFile>
{
    public async Task<DocumentFile> Handle(GetCaseFile request, CancellationToken cancellationToken)
    {
        await cases.Require(request.Case, cancellationToken);
        var found = await files.Content(request.Case, request.File, cancellationToken) ?? throw new NotFound("File");
        trail.SetReason(request.Reason);
        return new(protection.Unprotect(found), Codes<MediaType>.Of(found.Type));
    }
}
