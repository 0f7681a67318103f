namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The verification data of a business, as submitted. The customer's section stores only the part that the customer's other data cannot hold
/// (<see cref="SectionData"/>); the documentation of a member states where the member is stored otherwise.
/// </summary>
public sealed record BusinessKyc
{
    /// <summary>Registered name, at most 255 characters; stored as the customer's title.</summary>
    public string? LegalName { get; init; }

    /// <summary>Trading name, at most 255 characters; stored as the customer's trading name.</summary>
    public string? TradeName { get; init; }

    /// <summary>Description of the activity, at most 1,000 characters; stored in the questionnaire.</summary>
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
    public string? Industry { get; init; }

    /// <summary>URL of the web site.</summary>
    public string? Website { get; init; }

    /// <summary>Name of the business on account statements, at most 22 characters.</summary>
    public string? StatementDescriptor { get; init; }

    /// <summary>Whether it is a decentralised autonomous organisation.</summary>
    public bool? IsDao { get; init; }

    /// <summary>Whether there are intermediaries between the business and its owners.</summary>
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
    public IReadOnlyList<KycOwner>? Owners { get; init; }

    /// <summary>The part of this data that the customer's section stores because the customer's other data cannot hold it.</summary>
    internal BusinessKyc SectionData => this with
    {
        LegalName = null,
        TradeName = null,
        Description = null,
        RegistrationNumber = null,
        IncorporationDate = null,
        RegisteredAddress = RegisteredAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        PhysicalAddress = PhysicalAddress?.ProofOfAddressFile is { } other ? new() { ProofOfAddressFile = other } : null,
        Owners = Owners?.Select(owner => owner.SectionData).ToArray(),
    };

    /// <summary>Returns this data, with the values of an earlier submission where this one has none.</summary>
    internal BusinessKyc MergeOver(BusinessKyc earlier) => this with
    {
        Email = Email ?? earlier.Email,
        BusinessType = BusinessType ?? earlier.BusinessType,
        TaxId = TaxId ?? earlier.TaxId,
        PhoneCallingCode = PhoneCallingCode ?? earlier.PhoneCallingCode,
        PhoneNumber = PhoneNumber ?? earlier.PhoneNumber,
        Industry = Industry ?? earlier.Industry,
        Website = Website ?? earlier.Website,
        StatementDescriptor = StatementDescriptor ?? earlier.StatementDescriptor,
        IsDao = IsDao ?? earlier.IsDao,
        HasIntermediaryOwnership = HasIntermediaryOwnership ?? earlier.HasIntermediaryOwnership,
        RegisteredAddress = RegisteredAddress ?? earlier.RegisteredAddress,
        PhysicalAddress = PhysicalAddress ?? earlier.PhysicalAddress,
        SourceOfFunds = SourceOfFunds ?? earlier.SourceOfFunds,
        AccountPurpose = AccountPurpose ?? earlier.AccountPurpose,
        AccountPurposeOther = AccountPurposeOther ?? earlier.AccountPurposeOther,
        Owners = Owners is { Count: > 0 } ? Owners : earlier.Owners,
    };
}
