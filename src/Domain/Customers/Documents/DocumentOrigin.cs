namespace Onboarding.Domain.Customers.Documents;

/// <summary>Where a document came from. It decides what replaces the document: only what has the same origin does.</summary>
public enum DocumentOrigin
{
    /// <summary>A request listed it among the customer's documents; the next request that replaces the list replaces it.</summary>
    Request,

    /// <summary>It was presented on its own, as proof of identity, with its contents; later ones stand beside it.</summary>
    Presented,

    /// <summary>It came with a submission for verification; the next submission that has any replaces it, and no other request does.</summary>
    Verification,
}
