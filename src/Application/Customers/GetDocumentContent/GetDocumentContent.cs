using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.GetDocumentContent;

/// <summary>
/// Returns a content of a document in plain form. Throws <see cref="NotFound"/> if the customer, the document or the content does not exist or the
/// caller may not see it. Each read is audited.
/// </summary>
/// <param name="Customer">The customer.</param>
/// <param name="Document">The document.</param>
/// <param name="Side">The part of the document (<see cref="DocumentPurpose"/>); null means front.</param>
public sealed record GetDocumentContent(Guid Customer, Guid Document, string? Side) : IQuery<DocumentFile>, IAudited
{
    /// <summary>Why a person reads it, which the audit entry states; null for a program.</summary>
    public ReadReason? Reason { get; init; }

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>The customer and document in the request, even if they do not exist, and the side if it is valid.</summary>
    public string? Reference => $"{Customer}/{Document}{(Purpose is { } known ? $"/{Codes<DocumentPurpose>.Of(known)}" : "")}";

    internal DocumentPurpose? Purpose =>
        Side is null ? DocumentPurpose.Front : Codes<DocumentPurpose>.TryRead(Side, out var purpose) ? purpose : null;
}

/// <summary>A plain content.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="MediaType">The media type.</param>
public sealed record DocumentFile(byte[] Bytes, string MediaType);

internal sealed class GetDocumentContentValidator : AbstractValidator<GetDocumentContent>
{
    public GetDocumentContentValidator() => RuleFor(query => query.Side).Must((query, _) => query.Purpose is not null)
        .WithErrorCode(Paging.InvalidParameter).WithMessage($"side must be one of {string.Join(", ", Codes<DocumentPurpose>.All)}");
}

internal sealed class GetDocumentContentHandler(IDocumentReads documents, IContentProtection protection, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<GetDocumentContent, DocumentFile>
{
    public async Task<DocumentFile> Handle(GetDocumentContent request, CancellationToken cancellationToken)
    {
        var content = await documents.Content(
            caller.VisibleAccount(), new(request.Customer), new(request.Document), request.Purpose!.Value,
            cancellationToken) ?? throw new NotFound("Content");
        trail.SetSubject(content.CustomerId);
        trail.SetAccount(content.Account);
        trail.SetReason(request.Reason);
        return new(protection.Unprotect(content), Codes<MediaType>.Of(content.Type));
    }
}

/// <summary>Writes the reason of a read into the audit entry.</summary>
internal static class ReadReasons
{
    public static void SetReason(this IAuditTrail trail, ReadReason? reason)
    {
        if (reason is { } stated)
        {
            trail.SetDetails($$"""{"reason":"{{Codes<ReadReason>.Of(stated)}}"}""");
        }
    }
}
