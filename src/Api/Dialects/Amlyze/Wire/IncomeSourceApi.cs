namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>IncomeSourceApi of fields.json, as sent.</summary>
public sealed record IncomeSourceApi
{
    /// <summary>from, integer.</summary>
    public string? From { get; init; }

    /// <summary>incomePercentage, integer.</summary>
    public string? IncomePercentage { get; init; }

    /// <summary>incomeSourceType, string of classifier incomeSourceType.</summary>
    public string? IncomeSourceType { get; init; }

    /// <summary>to, integer.</summary>
    public string? To { get; init; }
}
