using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>The queries of document contents. A null account means all accounts.</summary>
public interface IDocumentReads
{
    /// <summary>Returns the stored contents of a customer in the order of storage, without the contents themselves.</summary>
    Task<IReadOnlyList<DocumentItem>> Of(long customerNumber, CancellationToken cancellationToken);

    /// <summary>Returns a content in protected form; null if there is none.</summary>
    Task<DocumentContent?> Content(
        AccountId? account, CustomerId customer, DocumentId document, DocumentPurpose purpose, CancellationToken cancellationToken);
}
