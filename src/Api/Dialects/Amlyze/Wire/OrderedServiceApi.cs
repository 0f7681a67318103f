namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One ordered service.</summary>
public sealed record OrderedServiceApi
{
    /// <summary>The ordered service.</summary>
    public string? ServiceType { get; set; }
}
