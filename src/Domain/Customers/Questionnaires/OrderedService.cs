namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One ordered service (fields.json, OrderedServiceApi).</summary>
public sealed record OrderedService
{
    /// <summary>Code of classifier serviceType; mandatory.</summary>
    public string? ServiceType { get; init; }
}
