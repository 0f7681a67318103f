using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

// What only an ORGANIZATION may carry.
public sealed partial record CustomerRequest
{
    /// <summary>title, string.</summary>
    public string? Title { get; init; }

    /// <summary>registrationCountry, string of classifier country.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>legalForm, string of classifier legalForm.</summary>
    public string? LegalForm { get; init; }

    /// <summary>tradingName, string.</summary>
    public string? TradingName { get; init; }

    /// <summary>establishmentDate, date.</summary>
    public string? EstablishmentDate { get; init; }

    /// <summary>activityInRestrictedRegionDescription, string.</summary>
    public string? ActivityInRestrictedRegionDescription { get; init; }

    /// <summary>giin, string.</summary>
    public string? Giin { get; init; }

    /// <summary>lei, string.</summary>
    public string? Lei { get; init; }

    /// <summary>isAudited, boolean.</summary>
    public string? IsAudited { get; init; }

    /// <summary>numberOfAudits, integer.</summary>
    public string? NumberOfAudits { get; init; }

    /// <summary>periodsOfAuditsInYears, integer.</summary>
    public string? PeriodsOfAuditsInYears { get; init; }

    /// <summary>organizationalStructureDescription, string.</summary>
    public string? OrganizationalStructureDescription { get; init; }

    /// <summary>hasMultiLayerStructure, boolean.</summary>
    public string? HasMultiLayerStructure { get; init; }

    /// <summary>isFinancialInstitution, boolean.</summary>
    public string? IsFinancialInstitution { get; init; }

    /// <summary>isDirectlyManaged, boolean.</summary>
    public string? IsDirectlyManaged { get; init; }

    /// <summary>noMajorShareHolders, boolean.</summary>
    public string? NoMajorShareHolders { get; init; }

    /// <summary>numberOfEmployees, integer.</summary>
    public string? NumberOfEmployees { get; init; }

    /// <summary>companyAssetValue, integer.</summary>
    public string? CompanyAssetValue { get; init; }

    /// <summary>isFined, boolean.</summary>
    public string? IsFined { get; init; }

    /// <summary>periodsOfFiningInYears, integer.</summary>
    public string? PeriodsOfFiningInYears { get; init; }

    /// <summary>isListed, boolean.</summary>
    public string? IsListed { get; init; }

    /// <summary>isRegulated, boolean.</summary>
    public string? IsRegulated { get; init; }

    /// <summary>isLicenseRequired, boolean.</summary>
    public string? IsLicenseRequired { get; init; }

    /// <summary>licenseDescription, string.</summary>
    public string? LicenseDescription { get; init; }

    /// <summary>thirdPartyServicesUsed, string.</summary>
    public string? ThirdPartyServicesUsed { get; init; }

    /// <summary>thirdPartyServicesUsedDescription, string.</summary>
    public string? ThirdPartyServicesUsedDescription { get; init; }

    /// <summary>regionOfActivityDescription, string.</summary>
    public string? RegionOfActivityDescription { get; init; }

    /// <summary>giin under its name until 2024-02-26.</summary>
    [JsonPropertyName("GIIN")]
    public string? OldGiin { get; init; }

    /// <summary>lei under its name until 2024-02-26.</summary>
    [JsonPropertyName("LEI")]
    public string? OldLei { get; init; }
}
