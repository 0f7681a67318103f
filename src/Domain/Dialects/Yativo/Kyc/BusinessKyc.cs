namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// What is submitted for the verification of a business. With the customer only that is kept here which has no place among its other
/// data: the members that say so are empty then.
/// </summary>
public sealed record BusinessKyc
{
    /// <summary>Registered name, at most 255 characters; kept as the customer's title.</summary>
    public string? LegalName { get; init; }

    /// <summary>Trading name, at most 255 characters; kept as the customer's.</summary>
    public string? TradeName { get; init; }

    /// <summary>What the business does, at most 1,000 characters; kept in the questionnaire.</summary>
    public string? Description { get; init; }

    /// <summary>E-mail address. The one by which the account tells customers apart stays as it is.</summary>
    public string? Email { get; init; }

    /// <summary>cooperative, corporation, llc, partnership, sole_prop, trust or other.</summary>
    public string? BusinessType { get; init; }

    /// <summary>Number of registration, at most 100 characters; kept as the customer's national code.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Day of establishment, before today; kept as the customer's.</summary>
    public DateOnly? IncorporationDate { get; init; }

    /// <summary>Tax number, at most 100 characters.</summary>
    public string? TaxId { get; init; }

    /// <summary>What the phone number begins with: a plus and 1 to 4 digits, the first no 0.</summary>
    public string? PhoneCallingCode { get; init; }

    /// <summary>The phone number without that: 7 to 15 digits.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Line of business, as sent.</summary>
    public string? Industry { get; init; }

    /// <summary>Web site, a URL.</summary>
    public string? Website { get; init; }

    /// <summary>How the business is named on statements, at most 22 characters.</summary>
    public string? StatementDescriptor { get; init; }

    /// <summary>Whether it is a decentralised autonomous organisation.</summary>
    public bool? IsDao { get; init; }

    /// <summary>Whether others stand between the business and its owners.</summary>
    public bool? HasIntermediaryOwnership { get; init; }

    /// <summary>Where it is registered; but for the proof kept as the customer's address, its country as that of registration.</summary>
    public KycAddress? RegisteredAddress { get; init; }

    /// <summary>Where it works; but for the proof kept as the customer's address.</summary>
    public KycAddress? PhysicalAddress { get; init; }

    /// <summary>Where the money comes from, as sent.</summary>
    public string? SourceOfFunds { get; init; }

    /// <summary>What the account is for, as sent.</summary>
    public string? AccountPurpose { get; init; }

    /// <summary>What it is for, where that is other.</summary>
    public string? AccountPurposeOther { get; init; }

    /// <summary>Beneficial owners and others who act for the business, at least one; kept as related entities, but for what these cannot hold.</summary>
    public IReadOnlyList<KycOwner>? Owners { get; init; }

    /// <summary>What of this has no place among the customer's other data.</summary>
    internal BusinessKyc Rest => this with
    {
        LegalName = null,
        TradeName = null,
        Description = null,
        RegistrationNumber = null,
        IncorporationDate = null,
        RegisteredAddress = RegisteredAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        PhysicalAddress = PhysicalAddress?.ProofOfAddressFile is { } other ? new() { ProofOfAddressFile = other } : null,
        Owners = Owners?.Select(owner => owner.Rest).ToArray(),
    };

    /// <summary>This where it says something, else what was submitted before.</summary>
    internal BusinessKyc Over(BusinessKyc before) => this with
    {
        Email = Email ?? before.Email,
        BusinessType = BusinessType ?? before.BusinessType,
        TaxId = TaxId ?? before.TaxId,
        PhoneCallingCode = PhoneCallingCode ?? before.PhoneCallingCode,
        PhoneNumber = PhoneNumber ?? before.PhoneNumber,
        Industry = Industry ?? before.Industry,
        Website = Website ?? before.Website,
        StatementDescriptor = StatementDescriptor ?? before.StatementDescriptor,
        IsDao = IsDao ?? before.IsDao,
        HasIntermediaryOwnership = HasIntermediaryOwnership ?? before.HasIntermediaryOwnership,
        RegisteredAddress = RegisteredAddress ?? before.RegisteredAddress,
        PhysicalAddress = PhysicalAddress ?? before.PhysicalAddress,
        SourceOfFunds = SourceOfFunds ?? before.SourceOfFunds,
        AccountPurpose = AccountPurpose ?? before.AccountPurpose,
        AccountPurposeOther = AccountPurposeOther ?? before.AccountPurposeOther,
        Owners = Owners is { Count: > 0 } ? Owners : before.Owners,
    };
}
