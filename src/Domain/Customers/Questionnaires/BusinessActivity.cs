namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's business activities, with regions and countries.</summary>
public sealed record BusinessActivity
{
    /// <summary>Free text (activityDescription).</summary>
    public string? Description { get; init; }

    /// <summary>The description of business in restricted regions; ORGANIZATION only (activityInRestrictedRegionDescription).</summary>
    public string? InRestrictedRegionDescription { get; init; }

    /// <summary>The description of the regions of business; ORGANIZATION only (regionOfActivityDescription).</summary>
    public string? RegionDescription { get; init; }

    /// <summary>Whether most of the business is in cash.</summary>
    public bool? DoesCashDominate { get; init; }

    /// <summary>The business activities.</summary>
    public IReadOnlyList<Activity>? Activities { get; init; }

    /// <summary>The regions of business.</summary>
    public IReadOnlyList<RegionOfActivity>? Regions { get; init; }

    /// <summary>The countries of business.</summary>
    public IReadOnlyList<CountryOfActivity>? Countries { get; init; }
}
