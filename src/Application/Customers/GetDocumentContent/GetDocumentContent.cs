using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.GetDocumentContent;

/// <summary>A content of a document in plain; <see cref="NotFound"/> if the caller may see none, whatever of it is missing. Each reading is audited.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Document">The document.</param>
/// <param name="Side">What of the document: front, also if nothing is said, or another purpose.</param>
public sealed record GetDocumentContent(Guid Customer, Guid Document, string? Side) : IQuery<DocumentFile>, IAudited
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>Customer and document, also where there is no such customer; and the side, if there is such a side.</summary>
    public string? Reference => $"{Customer}/{Document}{(Purpose is { } known ? $"/{Codes<DocumentPurpose>.Of(known)}" : "")}";

    internal DocumentPurpose? Purpose =>
        Side is null ? DocumentPurpose.Front : Codes<DocumentPurpose>.TryRead(Side, out var purpose) ? purpose : null;
}

/// <summary>A content as it is given out.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record DocumentFile(byte[] Bytes, string MediaType);

internal sealed class GetDocumentContentValidator : AbstractValidator<GetDocumentContent>
{
    public GetDocumentContentValidator() => RuleFor(query => query.Side).Must((query, _) => query.Purpose is not null)
        .WithErrorCode(Paging.InvalidParameter).WithMessage($"side is one of {string.Join(", ", Codes<DocumentPurpose>.All)}");
}

internal sealed class GetDocumentContentHandler(IDocumentReads documents, IContentProtection protection, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<GetDocumentContent, DocumentFile>
{
    public async Task<DocumentFile> Handle(GetDocumentContent request, CancellationToken cancellationToken)
    {
        var content = await documents.Content(
            caller.VisibleAccount(), new(request.Customer), new(request.Document), request.Purpose!.Value, cancellationToken) ?? throw new NotFound("Content");
        trail.SetSubject(content.CustomerId);
        return new(protection.Unprotect(content), Codes<MediaType>.Of(content.Type));
    }
}
