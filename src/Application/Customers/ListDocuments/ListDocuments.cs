using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.ListDocuments;

/// <summary>
/// Lists the stored document contents of a customer. Throws <see cref="Domain.Common.NotFound"/> if the caller may see no customer of that identity.
/// </summary>
/// <param name="Id">The customer.</param>
public sealed record ListDocuments(Guid Id) : IQuery<Page<DocumentItem>>, IReadsPersonalData<Page<DocumentItem>>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<Page<DocumentItem>>.SubjectOf(Page<DocumentItem> response) => response.Subject;
}

/// <summary>The description of a document content, without the content itself.</summary>
public sealed class DocumentItem
{
    /// <summary>The document.</summary>
    public Guid DocumentId { get; init; }

    /// <summary>The part of the document that the content shows: front, back, selfie or proof_of_address.</summary>
    [TextOf(typeof(DocumentPurpose))]
    public string Purpose { get; init; } = "";

    /// <summary>The media type, e.g. image/jpeg.</summary>
    [TextOf(typeof(MediaType))]
    public string MediaType { get; init; } = "";

    /// <summary>The size in bytes.</summary>
    public int Size { get; init; }

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; init; }
}

internal sealed class ListDocumentsHandler(ICustomerReads customers, IDocumentReads documents, ICurrentCaller caller)
    : IRequestHandler<ListDocuments, Page<DocumentItem>>
{
    public async Task<Page<DocumentItem>> Handle(ListDocuments request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, request.Id, cancellationToken);
        return new(await documents.Of(customer.Number, cancellationToken), null) { Subject = new(new(customer.Id), new(customer.Account)) };
    }
}
