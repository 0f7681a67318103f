namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One region of business (fields.json, RegionOfActivityApi).</summary>
public sealed record RegionOfActivity
{
    /// <summary>The region, unchecked: the published samples send codes of no published list; mandatory.</summary>
    public string? Region { get; init; }
}
