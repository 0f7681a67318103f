using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

// This describes the wire for the API's description; requests are read member by member, so that each defect is told by its field.

/// <summary>A change of a submission: only what is to change.</summary>
public sealed record KycUpdateBody
{
    /// <summary>The customer.</summary>
    [JsonPropertyName("customer_id")]
    public required string CustomerId { get; init; }

    /// <summary>individual or business, as in the first submission.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>At most 1,024 characters.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    /// <summary>At most 1,024 characters.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>Optional, at most 1,024 characters.</summary>
    [JsonPropertyName("middle_name")]
    public string? MiddleName { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>A plus and 1 to 4 digits.</summary>
    [JsonPropertyName("calling_code")]
    public string? CallingCode { get; init; }

    /// <summary>8 to 15 digits, without the calling code.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [JsonPropertyName("birth_date")]
    public string? BirthDate { get; init; }

    /// <summary>ISO 3166-1 alpha-2; but under profile 2026 also alpha-3.</summary>
    [JsonPropertyName("nationality")]
    public string? Nationality { get; init; }

    /// <summary>male, female or other, in any case.</summary>
    [JsonPropertyName("gender")]
    public string? Gender { get; init; }

    /// <summary>At most 100 characters; taxId is taken too.</summary>
    [JsonPropertyName("tax_id")]
    public string? TaxId { get; init; }

    /// <summary>11 digits; mandatory where the nationality is NG.</summary>
    [JsonPropertyName("bvn")]
    public string? Bvn { get; init; }

    /// <summary>11 digits; mandatory where the nationality is NG.</summary>
    [JsonPropertyName("nin")]
    public string? Nin { get; init; }

    /// <summary>A URL or Base64.</summary>
    [JsonPropertyName("selfie_image")]
    public string? SelfieImage { get; init; }

    /// <summary>Where the person lives.</summary>
    [JsonPropertyName("residential_address")]
    public KycAddressBody? ResidentialAddress { get; init; }

    /// <summary>At least one identity document.</summary>
    [JsonPropertyName("identifying_information")]
    public KycDocumentBody[]? IdentifyingInformation { get; init; }

    /// <summary>E.g. employed, self_employed, student.</summary>
    [JsonPropertyName("employment_status")]
    public string? EmploymentStatus { get; init; }

    /// <summary>6 digits; occupation_code is taken too.</summary>
    [JsonPropertyName("most_recent_occupation_code")]
    public string? MostRecentOccupationCode { get; init; }

    /// <summary>A band, e.g. 0_4999; expected_monthly_payments is taken too.</summary>
    [JsonPropertyName("expected_monthly_payments_usd")]
    public string? ExpectedMonthlyPaymentsUsd { get; init; }

    /// <summary>E.g. salary.</summary>
    [JsonPropertyName("source_of_funds")]
    public string? SourceOfFunds { get; init; }

    /// <summary>What the account is for.</summary>
    [JsonPropertyName("account_purpose")]
    public string? AccountPurpose { get; init; }

    /// <summary>Mandatory where the purpose is other.</summary>
    [JsonPropertyName("account_purpose_other")]
    public string? AccountPurposeOther { get; init; }

    /// <summary>Whether the person acts for others.</summary>
    [JsonPropertyName("acting_as_intermediary")]
    public bool? ActingAsIntermediary { get; init; }

    /// <summary>At most 255 characters; legal_name is taken too.</summary>
    [JsonPropertyName("business_legal_name")]
    public string? BusinessLegalName { get; init; }

    /// <summary>At most 255 characters; trade_name is taken too.</summary>
    [JsonPropertyName("business_trade_name")]
    public string? BusinessTradeName { get; init; }

    /// <summary>At most 1,000 characters; description is taken too.</summary>
    [JsonPropertyName("business_description")]
    public string? BusinessDescription { get; init; }

    /// <summary>cooperative, corporation, llc, partnership, sole_prop, trust or other.</summary>
    [JsonPropertyName("business_type")]
    public string? BusinessType { get; init; }

    /// <summary>At most 100 characters.</summary>
    [JsonPropertyName("registration_number")]
    public string? RegistrationNumber { get; init; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [JsonPropertyName("incorporation_date")]
    public string? IncorporationDate { get; init; }

    /// <summary>A plus and 1 to 4 digits, the first no 0; optional.</summary>
    [JsonPropertyName("phone_calling_code")]
    public string? PhoneCallingCode { get; init; }

    /// <summary>7 to 15 digits; optional.</summary>
    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; init; }

    /// <summary>Line of business; optional.</summary>
    [JsonPropertyName("business_industry")]
    public string? BusinessIndustry { get; init; }

    /// <summary>A URL; optional.</summary>
    [JsonPropertyName("primary_website")]
    public string? PrimaryWebsite { get; init; }

    /// <summary>At most 22 characters; optional.</summary>
    [JsonPropertyName("statement_descriptor")]
    public string? StatementDescriptor { get; init; }

    /// <summary>Whether it is a decentralised autonomous organisation; optional.</summary>
    [JsonPropertyName("is_dao")]
    public bool? IsDao { get; init; }

    /// <summary>Whether others stand between the business and its owners; optional.</summary>
    [JsonPropertyName("has_material_intermediary_ownership")]
    public bool? HasMaterialIntermediaryOwnership { get; init; }

    /// <summary>Where it is registered; optional.</summary>
    [JsonPropertyName("registered_address")]
    public KycAddressBody? RegisteredAddress { get; init; }

    /// <summary>Where it works; optional.</summary>
    [JsonPropertyName("physical_address")]
    public KycAddressBody? PhysicalAddress { get; init; }

    /// <summary>At least one; beneficial_owners and ultimate_beneficial_owners are taken too.</summary>
    [JsonPropertyName("associated_persons")]
    public KycOwnerBody[]? AssociatedPersons { get; init; }
}
