using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>
/// Takes contents of documents in. Sealing is done before the command, which carries the sealed content: encrypting megabytes is no work to do while
/// others wait for the writer, and nothing plain travels further. Keeping is done in the command's unit of work, with the customer's change.
/// </summary>
public sealed class DocumentVault(IDocumentContents contents, IContentProtection protection, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock) : IScopedService
{
    /// <summary>Seals a content for the caller's account.</summary>
    public SealedContent Seal(PlainContent content) => protection.Protect(Guid.CreateVersion7(clock.GetUtcNow()), caller.Account, content);

    /// <summary>Keeps a sealed content; rejected with DOC12 if the document has one of that purpose.</summary>
    /// <param name="customer">Whose document it is; of the account that the content was sealed for.</param>
    /// <param name="document">The document, whose data the customer carries.</param>
    /// <param name="purpose">What of the document it shows.</param>
    /// <param name="content">The content.</param>
    public void Store(Customer customer, DocumentId document, DocumentPurpose purpose, SealedContent content) =>
        contents.Add(DocumentContent.Register(sequence.Next(), customer, document, purpose, content, clock.Now()));

    /// <summary>Keeps the contents that came with the customer's data.</summary>
    public void Store(Customer customer, ContentInputs stated)
    {
        foreach (var (purpose, content) in stated.Items)
        {
            Store(customer, stated.Document, purpose, content);
        }
    }
}
