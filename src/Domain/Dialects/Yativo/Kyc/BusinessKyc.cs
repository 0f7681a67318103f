using System.Text.Json.Serialization;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The verification data of a business, as submitted. Only the part that the customer's other data cannot hold is stored as answers
/// (<see cref="SectionData"/>); the documentation of a member states where the member is stored otherwise.
/// </summary>
public sealed record BusinessKyc
{
    /// <summary>Registered name, at most 255 characters; stored as the customer's title.</summary>
    [JsonPropertyName("business_legal_name")]
    public string? LegalName { get; init; }

    /// <summary>Trading name, at most 255 characters; stored as the customer's trading name.</summary>
    [JsonPropertyName("business_trade_name")]
    public string? TradeName { get; init; }

    /// <summary>Description of the activity, at most 5,000 characters (under profile 2026 1,000); stored in the questionnaire.</summary>
    [JsonPropertyName("business_description")]
    public string? Description { get; init; }

    /// <summary>E-mail address. The customer's unique e-mail address does not change.</summary>
    public string? Email { get; init; }

    /// <summary>cooperative, corporation, llc, partnership, sole_prop, trust or other.</summary>
    public string? BusinessType { get; init; }

    /// <summary>Registration number, at most 100 characters; stored as the customer's national code.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Date of establishment, before today; stored as the customer's establishment date.</summary>
    public DateOnly? IncorporationDate { get; init; }

    /// <summary>Tax number, at most 100 characters.</summary>
    public string? TaxId { get; init; }

    /// <summary>Calling code of the phone number: a plus and 1 to 4 digits, of which the first is not 0.</summary>
    public string? PhoneCallingCode { get; init; }

    /// <summary>Phone number without the calling code: 7 to 15 digits.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Line of business, as sent.</summary>
    [JsonPropertyName("business_industry")]
    public string? Industry { get; init; }

    /// <summary>URL of the web site.</summary>
    [JsonPropertyName("primary_website")]
    public string? Website { get; init; }

    /// <summary>Name of the business on account statements, at most 22 characters.</summary>
    public string? StatementDescriptor { get; init; }

    /// <summary>Whether it is a decentralised autonomous organisation.</summary>
    public bool? IsDao { get; init; }

    /// <summary>Whether there are intermediaries between the business and its owners.</summary>
    [JsonPropertyName("has_material_intermediary_ownership")]
    public bool? HasIntermediaryOwnership { get; init; }

    /// <summary>
    /// Registered address; stored as an address of the customer, without the proof. Its country is stored as the country of registration.
    /// </summary>
    public KycAddress? RegisteredAddress { get; init; }

    /// <summary>Physical address; stored as an address of the customer, without the proof.</summary>
    public KycAddress? PhysicalAddress { get; init; }

    /// <summary>Source of funds, as sent.</summary>
    public string? SourceOfFunds { get; init; }

    /// <summary>Purpose of the account, as sent.</summary>
    public string? AccountPurpose { get; init; }

    /// <summary>Description of the purpose, if the purpose is other.</summary>
    public string? AccountPurposeOther { get; init; }

    /// <summary>
    /// Beneficial owners and persons who act for the business, at least one; stored as related entities, without the data that these cannot hold.
    /// </summary>
    [JsonPropertyName("associated_persons")]
    public IReadOnlyList<KycOwner>? Owners { get; init; }

    /// <summary>Code of classifier country; the country of registration. Without it, that of the registered address is used.</summary>
    public string? IncorporationCountry { get; init; }

    /// <summary>Whether a politically exposed person owns or controls the business; true is stored as the customer's mark, too.</summary>
    public bool? PepStatus { get; init; }

    /// <summary>Activities of high risk, by the published words; none_of_the_above for none. Null if not stated.</summary>
    public IReadOnlyList<string>? HighRiskActivities { get; init; }

    /// <summary>Explanation of the activities of high risk.</summary>
    public string? HighRiskActivitiesExplanation { get; init; }

    /// <summary>Whether the business provides money services.</summary>
    public bool? ConductsMoneyServices { get; init; }

    /// <summary>Description of the money services.</summary>
    public string? ConductsMoneyServicesDescription { get; init; }

    /// <summary>Explanation of how the business screens its own customers.</summary>
    public string? ComplianceScreeningExplanation { get; init; }

    /// <summary>Whether the business pays for customers of other money services.</summary>
    public bool? ThirdPartyMsbPayments { get; init; }

    /// <summary>Whether the business operates in prohibited countries.</summary>
    public bool? OperatesInProhibitedCountries { get; init; }

    /// <summary>The regulated activity; null if there is none or it is not stated.</summary>
    public KycRegulatedActivity? RegulatedActivity { get; init; }

    /// <summary>Annual revenue in US dollars, as sent.</summary>
    public string? EstimatedAnnualRevenueUsd { get; init; }

    /// <summary>Expected payments a month in whole US dollars.</summary>
    public long? ExpectedMonthlyPaymentsUsd { get; init; }

    /// <summary>The share in percent from which persons are stated as owners, 5 to 100.</summary>
    public decimal? OwnershipThreshold { get; init; }

    /// <summary>An agreement that was signed elsewhere: its id, as sent.</summary>
    public string? SignedAgreementId { get; init; }

    /// <summary>Whether an account in US dollars is requested.</summary>
    public bool? UsdVirtualAccount { get; init; }

    /// <summary>Whether an account in euro is requested.</summary>
    public bool? EurVirtualAccount { get; init; }

    /// <summary>Whether an account in euro with a German number is requested. It excludes those in US dollars and in euro.</summary>
    public bool? EurdeVirtualAccount { get; init; }

    /// <summary>Whether an account in pounds is requested.</summary>
    public bool? GbpVirtualAccount { get; init; }

    /// <summary>Documents of the business, each with a purpose; stored as the customer's documents, without the files.</summary>
    public IReadOnlyList<KycUpload>? Documents { get; init; }

    /// <summary>Further documents; stored as the customer's documents, without the files.</summary>
    public IReadOnlyList<KycUpload>? ExtraDocuments { get; init; }

    /// <summary>Registrations of the business; stored as the customer's documents, without the files.</summary>
    public IReadOnlyList<KycDocument>? IdentifyingInformation { get; init; }

    /// <summary>The part of this data that is stored as answers because the customer's other data cannot hold it.</summary>
    internal BusinessKyc SectionData => this with
    {
        LegalName = null,
        TradeName = null,
        Description = null,
        RegistrationNumber = null,
        IncorporationDate = null,
        RegisteredAddress = RegisteredAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        PhysicalAddress = PhysicalAddress?.ProofOfAddressFile is { } other ? new() { ProofOfAddressFile = other } : null,
        IncorporationCountry = null,
        Owners = Owners?.Select(owner => owner.SectionData).ToArray(),
        IdentifyingInformation = IdentifyingInformation?.Select(document => document.SectionData).ToArray(),
    };
}
