using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.ReportDocumentExpiry;

/// <summary>
/// Opens an item for a document that expires soon, and publishes an event. It has no effect if that was done, or if the document is gone.
/// </summary>
/// <param name="Document">The document.</param>
[ChangesData(DataScope.Service)]
public sealed record ReportDocumentExpiry(ExpiringDocument Document) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class ReportDocumentExpiryHandler(
    IExpiringDocuments documents, IOpenItems items, ISequenceGenerator sequence, TimeProvider clock) : IRequestHandler<ReportDocumentExpiry, Unit>
{
    public async Task<Unit> Handle(ReportDocumentExpiry request, CancellationToken cancellationToken)
    {
        var document = request.Document;
        if (await documents.MarkReported(document, cancellationToken))
        {
            items.Add(OpenItem.Register(
                new(document.Account, document.Customer, document.ExternalId), document.Type, document.ExpiresOn, sequence.Next(), clock.Now()));
        }

        return Unit.Value;
    }
}
