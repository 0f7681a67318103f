namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One business activity (fields.json, ActivityApi).</summary>
public sealed record Activity
{
    /// <summary>Code of classifier activityType; mandatory.</summary>
    public string? ActivityType { get; init; }

    /// <summary>Its share of the income, in percent.</summary>
    public long? IncomePercentage { get; init; }
}
