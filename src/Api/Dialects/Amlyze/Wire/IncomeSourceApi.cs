using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>IncomeSourceApi of fields.json, as sent.</summary>
public sealed record IncomeSourceApi
{
    /// <summary>from, integer.</summary>
    [TextOf(typeof(long))]
    public string? From { get; set; }

    /// <summary>incomePercentage, integer.</summary>
    [TextOf(typeof(long))]
    public string? IncomePercentage { get; set; }

    /// <summary>incomeSourceType, string of classifier incomeSourceType.</summary>
    public string? IncomeSourceType { get; set; }

    /// <summary>to, integer.</summary>
    [TextOf(typeof(long))]
    public string? To { get; set; }
}
