using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

// These describe the wire for the API's description; answers are written by EnfuceWriter.

/// <summary>What a change is answered with.</summary>
public sealed record DoneAnswer
{
    /// <summary>What was done.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>An id that was looked up.</summary>
public sealed record IdAnswer
{
    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>A customer; what is not known is left out.</summary>
public sealed record CustomerAnswer
{
    /// <summary>The id, below 2^53.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; init; }

    /// <summary>PRIVATE or CORPORATE.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; init; }

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
    [JsonPropertyName("deceasedDate")]
    public string? DeceasedDate { get; init; }

    /// <summary>YYYY-MM-DD; information only.</summary>
    [JsonPropertyName("bankruptcyDate")]
    public string? BankruptcyDate { get; init; }
}

/// <summary>What is no success.</summary>
public sealed record ErrorBody
{
    /// <summary>The request's correlation id, or a new UUID.</summary>
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>When, UTC.</summary>
    [JsonPropertyName("timestamp")]
    public required string Timestamp { get; init; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status")]
    public required int Status { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Every defect of the request.</summary>
    [JsonPropertyName("errors")]
    public required FieldErrorBody[] Errors { get; init; }
}

/// <summary>One defect.</summary>
public sealed record FieldErrorBody
{
    /// <summary>The field; parts of an object after a dot.</summary>
    [JsonPropertyName("field")]
    public required string Field { get; init; }

    /// <summary>What is wrong, a word for programs.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>What is wrong, a sentence for people.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }
}
