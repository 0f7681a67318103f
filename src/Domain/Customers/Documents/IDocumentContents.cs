namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// The repository of document contents. The unit of work saves them together with the customer's change. A customer is loaded without them.
/// </summary>
public interface IDocumentContents
{
    /// <summary>
    /// Adds a content. Rejected with <see cref="DocumentContentErrors.Taken"/> if the document already has a content of that purpose.
    /// </summary>
    void Add(DocumentContent content);
}
