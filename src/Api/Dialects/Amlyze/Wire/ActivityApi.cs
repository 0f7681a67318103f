using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>ActivityApi of fields.json, as sent.</summary>
public sealed record ActivityApi
{
    /// <summary>activityType, string of classifier activityType.</summary>
    public string? ActivityType { get; set; }

    /// <summary>incomePercentage, integer.</summary>
    [TextOf(typeof(long))]
    public string? IncomePercentage { get; set; }
}
