using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>The read side's view of contents of documents. An account of nothing means every account.</summary>
public interface IDocumentReads
{
    /// <summary>What is kept of a customer, in the order of storing, without the contents themselves.</summary>
    Task<IReadOnlyList<DocumentItem>> Of(long customerNumber, CancellationToken cancellationToken);

    /// <summary>A content, protected as it is stored.</summary>
    Task<DocumentContent?> Content(AccountId? account, CustomerId customer, DocumentId document, DocumentPurpose purpose, CancellationToken cancellationToken);
}
