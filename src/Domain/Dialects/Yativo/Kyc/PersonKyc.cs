using Onboarding.Domain.Common;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The verification data of a person, as submitted. Only the part that the customer's other data cannot hold is stored as answers
/// (<see cref="SectionData"/>); the documentation of a member states where the member is stored otherwise.
/// </summary>
public sealed record PersonKyc
{
    /// <summary>First name, at most 1,024 characters; stored as the customer's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name, at most 1,024 characters; stored as the customer's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Middle name, at most 1,024 characters; stored as the customer's middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>E-mail address. The customer's unique e-mail address does not change.</summary>
    public string? Email { get; init; }

    /// <summary>Calling code of the phone number: a plus and 1 to 4 digits.</summary>
    public string? CallingCode { get; init; }

    /// <summary>Phone number without the calling code: 8 to 15 digits.</summary>
    public string? Phone { get; init; }

    /// <summary>Date of birth, before today; stored as the customer's birth date.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Code of classifier country; stored as the customer's citizenship.</summary>
    public string? Nationality { get; init; }

    /// <summary>male, female or other, in lower case.</summary>
    public string? Gender { get; init; }

    /// <summary>Tax number, at most 100 characters; stored as the customer's national code.</summary>
    public string? TaxId { get; init; }

    /// <summary>Bank Verification Number of Nigeria, 11 digits.</summary>
    public string? Bvn { get; init; }

    /// <summary>National Identification Number of Nigeria, 11 digits.</summary>
    public string? Nin { get; init; }

    /// <summary>A picture of the person.</summary>
    public KycFile? SelfieImage { get; init; }

    /// <summary>Residential address; stored as an address of the customer, without the proof.</summary>
    public KycAddress? ResidentialAddress { get; init; }

    /// <summary>Identity documents, at least one; stored as the customer's documents, without the files.</summary>
    public IReadOnlyList<KycDocument>? IdentifyingInformation { get; init; }

    /// <summary>Employment status as sent, e.g. employed, self_employed or retired.</summary>
    public string? EmploymentStatus { get; init; }

    /// <summary>Code of the most recent occupation: 6 digits.</summary>
    public string? MostRecentOccupationCode { get; init; }

    /// <summary>Expected payments a month: a range in US dollars as sent, e.g. 0_4999.</summary>
    public string? ExpectedMonthlyPaymentsUsd { get; init; }

    /// <summary>Source of funds, as sent, e.g. salary.</summary>
    public string? SourceOfFunds { get; init; }

    /// <summary>Purpose of the account, as sent.</summary>
    public string? AccountPurpose { get; init; }

    /// <summary>Description of the purpose, if the purpose is other.</summary>
    public string? AccountPurposeOther { get; init; }

    /// <summary>Whether the person acts on behalf of others.</summary>
    public bool? ActingAsIntermediary { get; init; }

    /// <summary>Current employer, at most 512 characters.</summary>
    public string? CurrentEmployer { get; init; }

    /// <summary>Immigration status in the United States, as sent.</summary>
    public string? ImmigrationStatus { get; init; }

    /// <summary>An agreement that the person signed elsewhere: its id, as sent.</summary>
    public string? SignedAgreementId { get; init; }

    /// <summary>A token of another verification, stored unread.</summary>
    public string? SumsubToken { get; init; }

    /// <summary>Whether an account in US dollars is requested.</summary>
    public bool? UsdVirtualAccount { get; init; }

    /// <summary>Whether an account in euro is requested.</summary>
    public bool? EurVirtualAccount { get; init; }

    /// <summary>Whether an account in euro with a German number is requested. It excludes those in US dollars and in euro.</summary>
    public bool? EurdeVirtualAccount { get; init; }

    /// <summary>Whether an account in pounds is requested.</summary>
    public bool? GbpVirtualAccount { get; init; }

    /// <summary>Further documents; stored as the customer's documents, without the files.</summary>
    public IReadOnlyList<KycUpload>? UploadedDocuments { get; init; }

    /// <summary>The part of this data that is stored as answers because the customer's other data cannot hold it.</summary>
    internal PersonKyc SectionData => this with
    {
        FirstName = null,
        LastName = null,
        MiddleName = null,
        BirthDate = null,
        Nationality = null,
        TaxId = null,
        ResidentialAddress = ResidentialAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        IdentifyingInformation = IdentifyingInformation?.Select(document => document.SectionData).ToArray(),
    };
}
