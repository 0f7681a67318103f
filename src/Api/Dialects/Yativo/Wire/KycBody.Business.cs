using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The members of businesses.</summary>
public abstract partial record KycBody
{
    /// <summary>At most 255 characters; legal_name is accepted too.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("business_legal_name")]
    public Field<string> BusinessLegalName { get; set; }

    /// <summary>The same as business_legal_name, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("legal_name")]
    public Field<string> LegalName { get; set; }

    /// <summary>At most 255 characters; trade_name is accepted too.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("business_trade_name")]
    public Field<string> BusinessTradeName { get; set; }

    /// <summary>The same as business_trade_name, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("trade_name")]
    public Field<string> TradeName { get; set; }

    /// <summary>At most 5,000 characters, under profile 2026 1,000; description is accepted too.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("business_description")]
    public Field<string> BusinessDescription { get; set; }

    /// <summary>The same as business_description, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("description")]
    public Field<string> Description { get; set; }

    /// <summary>cooperative, corporation, llc, partnership, sole_prop, trust or other.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("business_type")]
    public Field<string> BusinessType { get; set; }

    /// <summary>At most 100 characters.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("registration_number")]
    public Field<string> RegistrationNumber { get; set; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("incorporation_date")]
    public Field<string> IncorporationDate { get; set; }

    /// <summary>A plus and 1 to 4 digits, of which the first is not 0; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("phone_calling_code")]
    public Field<string> PhoneCallingCode { get; set; }

    /// <summary>7 to 15 digits; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("phone_number")]
    public Field<string> PhoneNumber { get; set; }

    /// <summary>Line of business; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("business_industry")]
    public Field<string> BusinessIndustry { get; set; }

    /// <summary>A URL; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("primary_website")]
    public Field<string> PrimaryWebsite { get; set; }

    /// <summary>At most 22 characters; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("statement_descriptor")]
    public Field<string> StatementDescriptor { get; set; }

    /// <summary>Whether it is a decentralised autonomous organisation; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("is_dao")]
    public Field<bool> IsDao { get; set; }

    /// <summary>Whether there are intermediaries between the business and its owners; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("has_material_intermediary_ownership")]
    public Field<bool> HasMaterialIntermediaryOwnership { get; set; }

    /// <summary>Registered address; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("registered_address")]
    public Part<KycAddressBody> RegisteredAddress { get; set; }

    /// <summary>Physical address; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("physical_address")]
    public Part<KycAddressBody> PhysicalAddress { get; set; }

    /// <summary>At least one; beneficial_owners and ultimate_beneficial_owners are accepted too.</summary>
    [Mandatory]
    [OnlyOf(Business)]
    [JsonPropertyName("associated_persons")]
    public Items<KycOwnerBody> AssociatedPersons { get; set; }

    /// <summary>The same as associated_persons, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("beneficial_owners")]
    public Items<KycOwnerBody> BeneficialOwners { get; set; }

    /// <summary>The same as associated_persons, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("ultimate_beneficial_owners")]
    public Items<KycOwnerBody> UltimateBeneficialOwners { get; set; }

    /// <summary>ISO 3166-1 alpha-2; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("incorporation_country")]
    public Field<string> IncorporationCountry { get; set; }

    /// <summary>Whether a politically exposed person owns or controls the business; mandatory under profile 2026.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("pep_status")]
    public Field<bool> PepStatus { get; set; }

    /// <summary>Activities of high risk, by the published words; none_of_the_above for none; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("high_risk_activities")]
    public Texts HighRiskActivities { get; set; }

    /// <summary>Optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("high_risk_activities_explanation")]
    public Field<string> HighRiskActivitiesExplanation { get; set; }

    /// <summary>Whether the business provides money services; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("conducts_money_services")]
    public Field<bool> ConductsMoneyServices { get; set; }

    /// <summary>Optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("conducts_money_services_description")]
    public Field<string> ConductsMoneyServicesDescription { get; set; }

    /// <summary>Optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("compliance_screening_explanation")]
    public Field<string> ComplianceScreeningExplanation { get; set; }

    /// <summary>Whether the business pays for customers of other money services; mandatory under profile 2026.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("third_party_msb_payments")]
    public Field<bool> ThirdPartyMsbPayments { get; set; }

    /// <summary>yes or no, or a boolean; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("operates_in_prohibited_countries")]
    public Field<string> OperatesInProhibitedCountries { get; set; }

    /// <summary>A regulated activity; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("regulated_activity")]
    public Part<KycRegulatedActivityBody> RegulatedActivity { get; set; }

    /// <summary>Optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("estimated_annual_revenue_usd")]
    public Field<string> EstimatedAnnualRevenueUsd { get; set; }

    /// <summary>5 to 100; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("ownership_threshold")]
    public Field<decimal> OwnershipThreshold { get; set; }

    /// <summary>Documents of the business, one of them with the purpose business_registration; mandatory under profile 2026.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("documents")]
    public Items<KycUploadBody> Documents { get; set; }

    /// <summary>Further documents; optional.</summary>
    [OnlyOf(Business)]
    [JsonPropertyName("extra_documents")]
    public Items<KycUploadBody> ExtraDocuments { get; set; }
}
