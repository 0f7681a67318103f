using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>A change of a private customer; every member is optional.</summary>
public sealed record PrivateChangeBody
{
    /// <summary>The issuer's own number: letters, digits and hyphens, at most 32 (or as configured), unique in the account.</summary>
    [JsonPropertyName("customerNumber")]
    public string? CustomerNumber { get; init; }

    /// <summary>Language and country, one of the published list, e.g. fi_FI.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Registration number, e.g. SSN; at most 64 characters, content unchecked.</summary>
    [JsonPropertyName("regNo")]
    public string? RegNo { get; init; }

    /// <summary>The customer's own address.</summary>
    [JsonPropertyName("address")]
    public AddressBody? Address { get; init; }

    /// <summary>The address used for a limited time instead of every other.</summary>
    [JsonPropertyName("temporaryAddress")]
    public AddressBody? TemporaryAddress { get; init; }

    /// <summary>Land line, full international number with a leading +.</summary>
    [JsonPropertyName("phoneNumber")]
    public string? PhoneNumber { get; init; }

    /// <summary>Mobile phone, likewise.</summary>
    [JsonPropertyName("mobileNumber")]
    public string? MobileNumber { get; init; }

    /// <summary>E-mail address, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The issuer's own screening; information only.</summary>
    [JsonPropertyName("screening")]
    public ScreeningBody? Screening { get; init; }

    /// <summary>The issuer's own note of risk: High, Med, Low or Pep.</summary>
    [JsonPropertyName("riskScore")]
    public string? RiskScore { get; init; }

    /// <summary>Free pairs.</summary>
    [JsonPropertyName("additionalValues")]
    public ValueBody[]? AdditionalValues { get; init; }

    /// <summary>First name, at most 255 characters.</summary>
    [JsonPropertyName("firstName")]
    public string? FirstName { get; init; }

    /// <summary>Last name, at most 255 characters.</summary>
    [JsonPropertyName("lastName")]
    public string? LastName { get; init; }

    /// <summary>Middle name, at most 255 characters.</summary>
    [JsonPropertyName("middleName")]
    public string? MiddleName { get; init; }

    /// <summary>Salutation, at most 32 characters.</summary>
    [JsonPropertyName("salutation")]
    public string? Salutation { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    [JsonPropertyName("dateOfBirth")]
    public string? DateOfBirth { get; init; }

    /// <summary>ISO 3166-1 alpha-3, QZZ (Kosovo), ROM (Romania).</summary>
    [JsonPropertyName("nationality")]
    public string[]? Nationality { get; init; }

    /// <summary>The same codes.</summary>
    [JsonPropertyName("birthCountry")]
    public string? BirthCountry { get; init; }

    /// <summary>YYYY-MM-DD; information only.</summary>
    [JsonPropertyName("deceasedDate")]
    public string? DeceasedDate { get; init; }
}

/// <summary>A change of a corporate customer; every member is optional.</summary>
public sealed record CorporateChangeBody
{
    /// <summary>The issuer's own number: letters, digits and hyphens, at most 32 (or as configured), unique in the account.</summary>
    [JsonPropertyName("customerNumber")]
    public string? CustomerNumber { get; init; }

    /// <summary>Language and country, one of the published list, e.g. fi_FI.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Registration number, e.g. SSN; at most 64 characters, content unchecked.</summary>
    [JsonPropertyName("regNo")]
    public string? RegNo { get; init; }

    /// <summary>The customer's own address.</summary>
    [JsonPropertyName("address")]
    public AddressBody? Address { get; init; }

    /// <summary>The address used for a limited time instead of every other.</summary>
    [JsonPropertyName("temporaryAddress")]
    public AddressBody? TemporaryAddress { get; init; }

    /// <summary>Land line, full international number with a leading +.</summary>
    [JsonPropertyName("phoneNumber")]
    public string? PhoneNumber { get; init; }

    /// <summary>Mobile phone, likewise.</summary>
    [JsonPropertyName("mobileNumber")]
    public string? MobileNumber { get; init; }

    /// <summary>E-mail address, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The issuer's own screening; information only.</summary>
    [JsonPropertyName("screening")]
    public ScreeningBody? Screening { get; init; }

    /// <summary>The issuer's own note of risk: High, Med, Low or Pep.</summary>
    [JsonPropertyName("riskScore")]
    public string? RiskScore { get; init; }

    /// <summary>Free pairs.</summary>
    [JsonPropertyName("additionalValues")]
    public ValueBody[]? AdditionalValues { get; init; }

    /// <summary>Name, at most 255 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Where and when it was registered.</summary>
    [JsonPropertyName("registration")]
    public RegistrationBody? Registration { get; init; }

    /// <summary>Who is printed on invoices, at most 64 characters.</summary>
    [JsonPropertyName("customerRepresentative")]
    public string? CustomerRepresentative { get; init; }

    /// <summary>YYYY-MM-DD; information only.</summary>
    [JsonPropertyName("bankruptcyDate")]
    public string? BankruptcyDate { get; init; }
}
