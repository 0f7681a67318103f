namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One region of business (fields.json, RegionOfActivityApi).</summary>
public sealed record RegionOfActivity
{
    /// <summary>The region, any text; mandatory.</summary>
    public string? Region { get; init; }
}
