using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

// The fields that only an ORGANIZATION may have.
public partial record CustomerRequest
{
    /// <summary>The name of the organisation.</summary>
    public string? Title { get; set; }

    /// <summary>The country of registration.</summary>
    public string? RegistrationCountry { get; set; }

    /// <summary>The legal form.</summary>
    public string? LegalForm { get; set; }

    /// <summary>The trading name.</summary>
    public string? TradingName { get; set; }

    /// <summary>The day on which the organisation was established.</summary>
    [TextOf(typeof(DateOnly))]
    public string? EstablishmentDate { get; set; }

    /// <summary>Business in regions under restrictions, described.</summary>
    public string? ActivityInRestrictedRegionDescription { get; set; }

    /// <summary>The global intermediary identification number.</summary>
    public string? Giin { get; set; }

    /// <summary>The legal entity identifier.</summary>
    public string? Lei { get; set; }

    /// <summary>Whether the organisation is audited.</summary>
    [TextOf(typeof(bool))]
    public string? IsAudited { get; set; }

    /// <summary>The number of audits.</summary>
    [TextOf(typeof(long))]
    public string? NumberOfAudits { get; set; }

    /// <summary>The number of years between audits.</summary>
    [TextOf(typeof(long))]
    public string? PeriodsOfAuditsInYears { get; set; }

    /// <summary>The structure of the organisation, described.</summary>
    public string? OrganizationalStructureDescription { get; set; }

    /// <summary>Whether the ownership has several layers.</summary>
    [TextOf(typeof(bool))]
    public string? HasMultiLayerStructure { get; set; }

    /// <summary>Whether the organisation is a financial institution.</summary>
    [TextOf(typeof(bool))]
    public string? IsFinancialInstitution { get; set; }

    /// <summary>Whether its owners manage the organisation themselves.</summary>
    [TextOf(typeof(bool))]
    public string? IsDirectlyManaged { get; set; }

    /// <summary>Whether there is no major shareholder.</summary>
    [TextOf(typeof(bool))]
    public string? NoMajorShareHolders { get; set; }

    /// <summary>The number of employees.</summary>
    [TextOf(typeof(long))]
    public string? NumberOfEmployees { get; set; }

    /// <summary>The value of the organisation's assets.</summary>
    [TextOf(typeof(decimal))]
    public string? CompanyAssetValue { get; set; }

    /// <summary>Whether an authority fined the organisation.</summary>
    [TextOf(typeof(bool))]
    public string? IsFined { get; set; }

    /// <summary>The number of years in which fines were imposed.</summary>
    [TextOf(typeof(long))]
    public string? PeriodsOfFiningInYears { get; set; }

    /// <summary>Whether the organisation is listed on an exchange.</summary>
    [TextOf(typeof(bool))]
    public string? IsListed { get; set; }

    /// <summary>Whether an authority supervises the organisation.</summary>
    [TextOf(typeof(bool))]
    public string? IsRegulated { get; set; }

    /// <summary>Whether the activity needs a licence.</summary>
    [TextOf(typeof(bool))]
    public string? IsLicenseRequired { get; set; }

    /// <summary>The licence, described.</summary>
    public string? LicenseDescription { get; set; }

    /// <summary>Whether the organisation outsources services, or which.</summary>
    public string? ThirdPartyServicesUsed { get; set; }

    /// <summary>The outsourced services, described.</summary>
    public string? ThirdPartyServicesUsedDescription { get; set; }

    /// <summary>The regions of business, described.</summary>
    public string? RegionOfActivityDescription { get; set; }

    /// <summary>giin under its name until 2024-02-26.</summary>
    [JsonPropertyName("GIIN")]
    public string? OldGiin { get; set; }

    /// <summary>lei under its name until 2024-02-26.</summary>
    [JsonPropertyName("LEI")]
    public string? OldLei { get; set; }
}
