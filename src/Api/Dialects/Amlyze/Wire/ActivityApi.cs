using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One business activity.</summary>
public sealed record ActivityApi
{
    /// <summary>The kind of activity.</summary>
    public string? ActivityType { get; set; }

    /// <summary>The share of the income, in percent.</summary>
    [TextOf(typeof(long))]
    public string? IncomePercentage { get; set; }
}
