using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's business activities, with regions and countries.</summary>
public sealed record BusinessActivity
{
    /// <summary>Free text.</summary>
    [FormField("activityDescription")]
    public string? Description { get; init; }

    /// <summary>The description of business in restricted regions; ORGANIZATION only.</summary>
    [FormField("activityInRestrictedRegionDescription")]
    public string? InRestrictedRegionDescription { get; init; }

    /// <summary>The description of the regions of business; ORGANIZATION only.</summary>
    [FormField("regionOfActivityDescription")]
    public string? RegionDescription { get; init; }

    /// <summary>Whether most of the business is in cash.</summary>
    public bool? DoesCashDominate { get; init; }

    /// <summary>The business activities.</summary>
    [FormField("listActivity")]
    public IReadOnlyList<Activity>? Activities { get; init; }

    /// <summary>The regions of business.</summary>
    [FormField("listRegionOfActivity")]
    public IReadOnlyList<RegionOfActivity>? Regions { get; init; }

    /// <summary>The countries of business.</summary>
    [FormField("listCountryOfActivity")]
    public IReadOnlyList<CountryOfActivity>? Countries { get; init; }
}
