namespace Onboarding.Domain.Customers.Documents;

/// <summary>The contents of documents. What is added is saved by the unit of work, with the customer's change; nothing loads them with the customer.</summary>
public interface IDocumentContents
{
    /// <summary>Takes a content in; <see cref="DocumentContentErrors.Taken"/> if the document has one of that purpose.</summary>
    void Add(DocumentContent content);
}
