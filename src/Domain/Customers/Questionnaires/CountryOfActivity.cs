namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One country of business (fields.json, CountryOfActivityApi).</summary>
public sealed record CountryOfActivity
{
    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Country { get; init; }
}
