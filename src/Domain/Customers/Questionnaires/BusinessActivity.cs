namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>What business the customer does, and where.</summary>
public sealed record BusinessActivity
{
    /// <summary>Free text (activityDescription).</summary>
    public string? Description { get; init; }

    /// <summary>Business in restricted regions; ORGANIZATION only (activityInRestrictedRegionDescription).</summary>
    public string? InRestrictedRegionDescription { get; init; }

    /// <summary>Where business is done; ORGANIZATION only (regionOfActivityDescription).</summary>
    public string? RegionDescription { get; init; }

    /// <summary>Whether most of it is in cash.</summary>
    public bool? DoesCashDominate { get; init; }

    /// <summary>Fields of business.</summary>
    public IReadOnlyList<Activity>? Activities { get; init; }

    /// <summary>Regions of business.</summary>
    public IReadOnlyList<RegionOfActivity>? Regions { get; init; }

    /// <summary>Countries of business.</summary>
    public IReadOnlyList<CountryOfActivity>? Countries { get; init; }
}
