namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>Where a related entity came from. It decides what replaces the entity: only what has the same origin does.</summary>
public enum EntityOrigin
{
    /// <summary>A request listed it among the customer's related entities; the next request that replaces the list replaces it.</summary>
    Request,

    /// <summary>A submission for verification named it; the next submission that names any replaces it, and no other request does.</summary>
    Verification,
}
