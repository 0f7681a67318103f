using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;

namespace Onboarding.Application.Customers.ListDocuments;

/// <summary>What contents of documents are kept of a customer; <see cref="Domain.Common.NotFound"/> if the caller may see none of that identity.</summary>
/// <param name="Id">The customer.</param>
public sealed record ListDocuments(Guid Id) : IQuery<Page<DocumentItem>>;

/// <summary>A content of a document, without the content itself.</summary>
public sealed class DocumentItem
{
    /// <summary>The document.</summary>
    public Guid DocumentId { get; init; }

    /// <summary>What of the document it shows: front, back, selfie or proof_of_address.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Its media type, e.g. image/jpeg.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Its bytes.</summary>
    public int Size { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset StoredAt { get; init; }
}

internal sealed class ListDocumentsHandler(ICustomerReads customers, IDocumentReads documents, ICurrentCaller caller)
    : IRequestHandler<ListDocuments, Page<DocumentItem>>
{
    public async Task<Page<DocumentItem>> Handle(ListDocuments request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, request.Id, cancellationToken);
        return new(await documents.Of(customer.Number, cancellationToken), null);
    }
}
