namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The licences, fines and outsourcing of an organisation; ORGANIZATION only.</summary>
public sealed record Supervision
{
    /// <summary>Whether an authority supervises the organisation.</summary>
    public bool? IsRegulated { get; init; }

    /// <summary>Whether its business needs a licence.</summary>
    public bool? IsLicenseRequired { get; init; }

    /// <summary>The description of the licence.</summary>
    public string? LicenseDescription { get; init; }

    /// <summary>Whether it was fined.</summary>
    public bool? IsFined { get; init; }

    /// <summary>The interval between fines, in years.</summary>
    public long? PeriodsOfFiningInYears { get; init; }

    /// <summary>Whether the organisation outsources services.</summary>
    public string? ThirdPartyServicesUsed { get; init; }

    /// <summary>The description of the outsourced services.</summary>
    public string? ThirdPartyServicesUsedDescription { get; init; }
}
