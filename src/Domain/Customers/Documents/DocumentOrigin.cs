namespace Onboarding.Domain.Customers.Documents;

/// <summary>The origin of a document. Only documents of the same origin replace a document.</summary>
public enum DocumentOrigin
{
    /// <summary>A request sent it in the list of documents. The next request that replaces the list replaces it.</summary>
    Request,

    /// <summary>A request sent it alone, as proof of identity, with its contents. Later documents are added and do not replace it.</summary>
    Presented,

    /// <summary>A submission for verification sent it. Only the next submission with documents replaces it.</summary>
    Verification,
}
