using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One source of income.</summary>
public sealed record IncomeSourceApi
{
    /// <summary>The lower bound.</summary>
    [TextOf(typeof(decimal))]
    public string? From { get; set; }

    /// <summary>The share of the income, in percent.</summary>
    [TextOf(typeof(long))]
    public string? IncomePercentage { get; set; }

    /// <summary>The source of income.</summary>
    public string? IncomeSourceType { get; set; }

    /// <summary>The upper bound.</summary>
    [TextOf(typeof(decimal))]
    public string? To { get; set; }
}
