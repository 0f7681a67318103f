namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>
/// The data of a customer that only the Enfuce dialect has (enfuce.md, Create private, E10). Values are stored and returned as they were sent.
/// </summary>
public sealed record EnfuceSection
{
    /// <summary>Language and country, e.g. fi_FI; one of the published locales.</summary>
    public string? Locale { get; init; }

    /// <summary>The person's salutation, e.g. Mr; INDIVIDUAL only.</summary>
    public string? Salutation { get; init; }

    /// <summary>E-mail address; it need not be unique.</summary>
    public string? Email { get; init; }

    /// <summary>Landline number, E.164 with a leading plus.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Mobile number, E.164 with a leading plus.</summary>
    public string? MobileNumber { get; init; }

    /// <summary>Nationalities, alpha-3 as sent. The first one is the customer's citizenship. INDIVIDUAL only.</summary>
    public IReadOnlyList<string>? Nationality { get; init; }

    /// <summary>Country of birth, alpha-3 as sent; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>The result of the issuer's own screening (E9). It is information only and does not affect the risk level.</summary>
    public EnfuceScreening? Screening { get; init; }

    /// <summary>The issuer's own risk score (E8b): High, Med, Low or Pep. It is not the customer's risk level.</summary>
    public string? RiskScore { get; init; }

    /// <summary>The temporary address. It takes precedence over the customer's own address (E11).</summary>
    public EnfuceAddress? TemporaryAddress { get; init; }

    /// <summary>The customer's own address.</summary>
    public EnfuceAddress? Address { get; init; }

    /// <summary>The address to use: the temporary one if there is one, otherwise the customer's own (E11).</summary>
    public EnfuceAddress? AddressInUse => TemporaryAddress ?? Address;

    /// <summary>Additional key-value pairs, in the order in which they were sent.</summary>
    public IReadOnlyList<EnfuceValue>? AdditionalValues { get; init; }

    /// <summary>The company's registration; ORGANIZATION only.</summary>
    public EnfuceRegistration? Registration { get; init; }

    /// <summary>The name of the representative that is printed on invoices; ORGANIZATION only.</summary>
    public string? CustomerRepresentative { get; init; }

    /// <summary>The date of death; information only. INDIVIDUAL only.</summary>
    public DateOnly? DeceasedDate { get; init; }

    /// <summary>The date of bankruptcy; information only. ORGANIZATION only.</summary>
    public DateOnly? BankruptcyDate { get; init; }
}

/// <summary>An address, as sent (E11).</summary>
public sealed record EnfuceAddress
{
    /// <summary>First line.</summary>
    public string? Address1 { get; init; }

    /// <summary>Second line.</summary>
    public string? Address2 { get; init; }

    /// <summary>Third line.</summary>
    public string? Address3 { get; init; }

    /// <summary>Fourth line.</summary>
    public string? Address4 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Country, alpha-3 as sent.</summary>
    public string? Country { get; init; }

    /// <summary>Region.</summary>
    public string? Region { get; init; }

    /// <summary>Postal code.</summary>
    public string? ZipCode { get; init; }
}

/// <summary>The result of the issuer's own screening.</summary>
public sealed record EnfuceScreening
{
    /// <summary>Whether the screening found a match.</summary>
    public bool? Status { get; init; }
}

/// <summary>A company's registration: authority and date.</summary>
public sealed record EnfuceRegistration
{
    /// <summary>The registration authority.</summary>
    public string? Authority { get; init; }

    /// <summary>The registration date.</summary>
    public DateOnly? RegistrationDate { get; init; }
}

/// <summary>An additional key-value pair.</summary>
public sealed record EnfuceValue
{
    /// <summary>The key; mandatory.</summary>
    public string? Key { get; init; }

    /// <summary>The value.</summary>
    public string? Value { get; init; }
}
