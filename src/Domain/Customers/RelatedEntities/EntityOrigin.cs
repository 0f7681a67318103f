namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The origin of a related entity. Only entities of the same origin replace an entity.</summary>
public enum EntityOrigin
{
    /// <summary>A request sent it in the list of related entities. The next request that replaces the list replaces it.</summary>
    Request,

    /// <summary>A submission for verification sent it. Only the next submission with related entities replaces it.</summary>
    Verification,
}
