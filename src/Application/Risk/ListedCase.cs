using System.Text.Json.Serialization;

namespace Onboarding.Application.Risk;

/// <summary>An assessment in a list, with what officers need of the customer as it is now. The customer's members follow the assessment's.</summary>
public sealed record ListedCase : CaseItem
{
    /// <summary>Creates the item of an assessment; what it shows of the customer follows.</summary>
    public ListedCase(CaseItem assessment) : base(assessment)
    {
    }

    /// <summary>The customer's display name.</summary>
    [JsonPropertyOrder(1)]
    public string CustomerName { get; init; } = "";

    /// <summary>INDIVIDUAL or ORGANIZATION.</summary>
    [JsonPropertyOrder(1)]
    public string EntityType { get; init; } = "";

    /// <summary>The customer's country, ISO 3166-1 alpha-2; absent if there is none.</summary>
    [JsonPropertyOrder(1)]
    public string? Country { get; init; }

    /// <summary>The customer's business unit; absent if there is none.</summary>
    [JsonPropertyOrder(1)]
    public string? BusinessUnit { get; init; }

    /// <summary>The customer's risk management category; absent if there is none.</summary>
    [JsonPropertyOrder(1)]
    public string? Category { get; init; }

    /// <summary>
    /// The whole hours between the opening of the case and its decision, or the present while it waits for a person; absent if it is superseded.
    /// </summary>
    [JsonPropertyOrder(1)]
    public int? AgeHours { get; init; }
}
