namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Licences, fines and outsourcing of an organisation; ORGANIZATION only.</summary>
public sealed record Supervision
{
    /// <summary>Whether an authority supervises it.</summary>
    public bool? IsRegulated { get; init; }

    /// <summary>Whether its business needs a licence.</summary>
    public bool? IsLicenseRequired { get; init; }

    /// <summary>Which licence.</summary>
    public string? LicenseDescription { get; init; }

    /// <summary>Whether it was fined.</summary>
    public bool? IsFined { get; init; }

    /// <summary>How far fines lie apart, in years.</summary>
    public long? PeriodsOfFiningInYears { get; init; }

    /// <summary>Whether it outsources: text by the contract, true or false in every published sample.</summary>
    public string? ThirdPartyServicesUsed { get; init; }

    /// <summary>What it outsources.</summary>
    public string? ThirdPartyServicesUsedDescription { get; init; }
}
