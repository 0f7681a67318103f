using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>
/// Protects and stores the contents of documents. The caller protects a content before it sends the command, and the command contains only the
/// protected content: megabytes are not encrypted while other requests wait for the database's writer, and plain content is not passed on. The
/// command's unit of work stores the content together with the customer's change.
/// </summary>
public sealed class DocumentVault(
    IDocumentContents contents,
    IContentProtection protection,
    ICurrentCaller caller,
    IAuditTrail trail,
    ISequenceGenerator sequence,
    TimeProvider clock)
    : IScopedService
{
    /// <summary>Protects a content for the caller's account.</summary>
    public ProtectedContent Protect(PlainContent content) => protection.Protect(Guid.CreateVersion7(clock.GetUtcNow()), caller.Account, content);

    /// <summary>Stores a protected content. Rejected with DOC12 if the document already has a content of that purpose.</summary>
    /// <param name="customer">The owner of the document. The content must be protected for the customer's account.</param>
    /// <param name="document">The document. Its data is part of the customer's data.</param>
    /// <param name="purpose">The part of the document that the content shows.</param>
    /// <param name="content">The content.</param>
    public void Store(Customer customer, DocumentId document, DocumentPurpose purpose, ProtectedContent content)
    {
        contents.Add(DocumentContent.Register(sequence.Next(), customer, document, purpose, content, clock.Now()));
        if (content.Hash is { } hash)
        {
            trail.AddCreated(customer.Id, "content", content.Id.ToString(), hash);
        }
    }

    /// <summary>Stores the contents that the request sent together with the customer's data.</summary>
    public void Store(Customer customer, ContentInputs inputs)
    {
        foreach (var (purpose, content) in inputs.Items)
        {
            Store(customer, inputs.Document, purpose, content);
        }
    }
}
