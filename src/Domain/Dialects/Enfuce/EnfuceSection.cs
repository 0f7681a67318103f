namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>What a card issuer states of a customer and no other dialect can carry (enfuce.md, Create private, E10). Comes back as it was sent.</summary>
public sealed record EnfuceSection
{
    /// <summary>Language and country, e.g. fi_FI; one of the published list.</summary>
    public string? Locale { get; init; }

    /// <summary>How the person is addressed, e.g. Mr; INDIVIDUAL only.</summary>
    public string? Salutation { get; init; }

    /// <summary>E-mail address; several customers may have the same.</summary>
    public string? Email { get; init; }

    /// <summary>Land line, E.164 with a leading plus.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Mobile phone, likewise.</summary>
    public string? MobileNumber { get; init; }

    /// <summary>Nationalities, alpha-3 as sent; the first is the citizenship of the customer. INDIVIDUAL only.</summary>
    public IReadOnlyList<string>? Nationality { get; init; }

    /// <summary>Country of birth, alpha-3 as sent; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>The issuer's own screening (E9): information only, nothing follows from it.</summary>
    public EnfuceScreening? Screening { get; init; }

    /// <summary>The issuer's own note of risk (E8b): High, Med, Low or Pep. It is no risk level.</summary>
    public string? RiskScore { get; init; }

    /// <summary>The address that is used for a limited time instead of every other (E11).</summary>
    public EnfuceAddress? TemporaryAddress { get; init; }

    /// <summary>The customer's own address.</summary>
    public EnfuceAddress? Address { get; init; }

    /// <summary>The address that counts: the temporary one, else the customer's own (E11).</summary>
    public EnfuceAddress? AddressInUse => TemporaryAddress ?? Address;

    /// <summary>Free pairs, in the order in which they were sent.</summary>
    public IReadOnlyList<EnfuceValue>? AdditionalValues { get; init; }

    /// <summary>Where and when a company was registered; ORGANIZATION only.</summary>
    public EnfuceRegistration? Registration { get; init; }

    /// <summary>Who is printed on invoices; ORGANIZATION only.</summary>
    public string? CustomerRepresentative { get; init; }

    /// <summary>The day the person died: information only. INDIVIDUAL only.</summary>
    public DateOnly? DeceasedDate { get; init; }

    /// <summary>The day of bankruptcy: information only. ORGANIZATION only.</summary>
    public DateOnly? BankruptcyDate { get; init; }
}

/// <summary>An address in parts, as sent (E11).</summary>
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
    /// <summary>Whether there was a hit.</summary>
    public bool? Status { get; init; }
}

/// <summary>Where and when a company was registered.</summary>
public sealed record EnfuceRegistration
{
    /// <summary>The authority.</summary>
    public string? Authority { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? RegistrationDate { get; init; }
}

/// <summary>A free pair.</summary>
public sealed record EnfuceValue
{
    /// <summary>What it is; mandatory.</summary>
    public string? Key { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; init; }
}
