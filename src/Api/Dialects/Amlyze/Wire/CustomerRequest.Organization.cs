using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

// The fields that only an ORGANIZATION may have.
public sealed partial record CustomerRequest
{
    /// <summary>title, string.</summary>
    public string? Title { get; set; }

    /// <summary>registrationCountry, string of classifier country.</summary>
    public string? RegistrationCountry { get; set; }

    /// <summary>legalForm, string of classifier legalForm.</summary>
    public string? LegalForm { get; set; }

    /// <summary>tradingName, string.</summary>
    public string? TradingName { get; set; }

    /// <summary>establishmentDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? EstablishmentDate { get; set; }

    /// <summary>activityInRestrictedRegionDescription, string.</summary>
    public string? ActivityInRestrictedRegionDescription { get; set; }

    /// <summary>giin, string.</summary>
    public string? Giin { get; set; }

    /// <summary>lei, string.</summary>
    public string? Lei { get; set; }

    /// <summary>isAudited, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsAudited { get; set; }

    /// <summary>numberOfAudits, integer.</summary>
    [TextOf(typeof(long))]
    public string? NumberOfAudits { get; set; }

    /// <summary>periodsOfAuditsInYears, integer.</summary>
    [TextOf(typeof(long))]
    public string? PeriodsOfAuditsInYears { get; set; }

    /// <summary>organizationalStructureDescription, string.</summary>
    public string? OrganizationalStructureDescription { get; set; }

    /// <summary>hasMultiLayerStructure, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? HasMultiLayerStructure { get; set; }

    /// <summary>isFinancialInstitution, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsFinancialInstitution { get; set; }

    /// <summary>isDirectlyManaged, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsDirectlyManaged { get; set; }

    /// <summary>noMajorShareHolders, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? NoMajorShareHolders { get; set; }

    /// <summary>numberOfEmployees, integer.</summary>
    [TextOf(typeof(long))]
    public string? NumberOfEmployees { get; set; }

    /// <summary>companyAssetValue, integer.</summary>
    [TextOf(typeof(long))]
    public string? CompanyAssetValue { get; set; }

    /// <summary>isFined, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsFined { get; set; }

    /// <summary>periodsOfFiningInYears, integer.</summary>
    [TextOf(typeof(long))]
    public string? PeriodsOfFiningInYears { get; set; }

    /// <summary>isListed, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsListed { get; set; }

    /// <summary>isRegulated, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsRegulated { get; set; }

    /// <summary>isLicenseRequired, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsLicenseRequired { get; set; }

    /// <summary>licenseDescription, string.</summary>
    public string? LicenseDescription { get; set; }

    /// <summary>thirdPartyServicesUsed, string.</summary>
    public string? ThirdPartyServicesUsed { get; set; }

    /// <summary>thirdPartyServicesUsedDescription, string.</summary>
    public string? ThirdPartyServicesUsedDescription { get; set; }

    /// <summary>regionOfActivityDescription, string.</summary>
    public string? RegionOfActivityDescription { get; set; }

    /// <summary>giin under its name until 2024-02-26.</summary>
    [JsonPropertyName("GIIN")]
    public string? OldGiin { get; set; }

    /// <summary>lei under its name until 2024-02-26.</summary>
    [JsonPropertyName("LEI")]
    public string? OldLei { get; set; }
}
