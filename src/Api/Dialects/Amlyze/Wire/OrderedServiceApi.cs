namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>OrderedServiceApi of fields.json, as sent.</summary>
public sealed record OrderedServiceApi
{
    /// <summary>serviceType, string of classifier serviceType.</summary>
    public string? ServiceType { get; set; }
}
