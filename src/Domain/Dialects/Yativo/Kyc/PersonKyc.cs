namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// What is submitted for the verification of a person. With the customer only that is kept here which has no place among its other
/// data: the members that say so are empty then.
/// </summary>
public sealed record PersonKyc
{
    /// <summary>First name, at most 1,024 characters; kept as the customer's.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name, at most 1,024 characters; kept as the customer's.</summary>
    public string? LastName { get; init; }

    /// <summary>Middle name, at most 1,024 characters; kept as the customer's.</summary>
    public string? MiddleName { get; init; }

    /// <summary>E-mail address. The one by which the account tells customers apart stays as it is.</summary>
    public string? Email { get; init; }

    /// <summary>What the phone number begins with: a plus and 1 to 4 digits.</summary>
    public string? CallingCode { get; init; }

    /// <summary>The phone number without that: 8 to 15 digits.</summary>
    public string? Phone { get; init; }

    /// <summary>Date of birth, before today; kept as the customer's.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Code of classifier country; kept as the customer's citizenship.</summary>
    public string? Nationality { get; init; }

    /// <summary>male, female or other, in small letters.</summary>
    public string? Gender { get; init; }

    /// <summary>Tax number, at most 100 characters; kept as the customer's national code.</summary>
    public string? TaxId { get; init; }

    /// <summary>Bank Verification Number of Nigeria, 11 digits.</summary>
    public string? Bvn { get; init; }

    /// <summary>National Identification Number of Nigeria, 11 digits.</summary>
    public string? Nin { get; init; }

    /// <summary>A picture of the person.</summary>
    public KycFile? SelfieImage { get; init; }

    /// <summary>Where the person lives; but for the proof kept as the customer's address.</summary>
    public KycAddress? ResidentialAddress { get; init; }

    /// <summary>Identity documents, at least one; but for the files kept as the customer's documents.</summary>
    public IReadOnlyList<KycDocument>? IdentifyingInformation { get; init; }

    /// <summary>employed, self_employed, retired … as sent.</summary>
    public string? EmploymentStatus { get; init; }

    /// <summary>The last occupation: a code of 6 digits.</summary>
    public string? MostRecentOccupationCode { get; init; }

    /// <summary>How much is expected to be paid a month, a band in US dollars as sent, e.g. 0_4999.</summary>
    public string? ExpectedMonthlyPaymentsUsd { get; init; }

    /// <summary>Where the money comes from, as sent, e.g. salary.</summary>
    public string? SourceOfFunds { get; init; }

    /// <summary>What the account is for, as sent.</summary>
    public string? AccountPurpose { get; init; }

    /// <summary>What it is for, where that is other.</summary>
    public string? AccountPurposeOther { get; init; }

    /// <summary>Whether the person acts for others.</summary>
    public bool? ActingAsIntermediary { get; init; }

    /// <summary>What of this has no place among the customer's other data.</summary>
    internal PersonKyc Rest => this with
    {
        FirstName = null,
        LastName = null,
        MiddleName = null,
        BirthDate = null,
        Nationality = null,
        TaxId = null,
        ResidentialAddress = ResidentialAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        IdentifyingInformation = IdentifyingInformation?.Select(document => document.Rest).ToArray(),
    };

    /// <summary>This where it says something, else what was submitted before.</summary>
    internal PersonKyc Over(PersonKyc before) => this with
    {
        Email = Email ?? before.Email,
        CallingCode = CallingCode ?? before.CallingCode,
        Phone = Phone ?? before.Phone,
        Gender = Gender ?? before.Gender,
        Bvn = Bvn ?? before.Bvn,
        Nin = Nin ?? before.Nin,
        SelfieImage = SelfieImage ?? before.SelfieImage,
        ResidentialAddress = ResidentialAddress ?? before.ResidentialAddress,
        IdentifyingInformation = IdentifyingInformation is { Count: > 0 } ? IdentifyingInformation : before.IdentifyingInformation,
        EmploymentStatus = EmploymentStatus ?? before.EmploymentStatus,
        MostRecentOccupationCode = MostRecentOccupationCode ?? before.MostRecentOccupationCode,
        ExpectedMonthlyPaymentsUsd = ExpectedMonthlyPaymentsUsd ?? before.ExpectedMonthlyPaymentsUsd,
        SourceOfFunds = SourceOfFunds ?? before.SourceOfFunds,
        AccountPurpose = AccountPurpose ?? before.AccountPurpose,
        AccountPurposeOther = AccountPurposeOther ?? before.AccountPurposeOther,
        ActingAsIntermediary = ActingAsIntermediary ?? before.ActingAsIntermediary,
    };
}
