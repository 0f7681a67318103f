using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

// These describe the wire for the API's description; requests are read member by member, so that each defect is told by its field.

/// <summary>An address of a submission.</summary>
public sealed record KycAddressBody
{
    /// <summary>Street and house.</summary>
    [JsonPropertyName("street_line_1")]
    public required string StreetLine1 { get; init; }

    /// <summary>What does not fit there.</summary>
    [JsonPropertyName("street_line_2")]
    public string? StreetLine2 { get; init; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public required string City { get; init; }

    /// <summary>State or region.</summary>
    [JsonPropertyName("state")]
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("postal_code")]
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2; but under profile 2026 also alpha-3.</summary>
    [JsonPropertyName("country")]
    public required string Country { get; init; }

    /// <summary>A URL or Base64; mandatory for a person's own address.</summary>
    [JsonPropertyName("proof_of_address_file")]
    public string? ProofOfAddressFile { get; init; }
}

/// <summary>An identity document of a submission.</summary>
public sealed record KycDocumentBody
{
    /// <summary>What it is, e.g. passport, national_id, drivers_license.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2; but under profile 2026 also alpha-3.</summary>
    [JsonPropertyName("issuing_country")]
    public required string IssuingCountry { get; init; }

    /// <summary>Its number, at most 256 characters.</summary>
    [JsonPropertyName("number")]
    public required string Number { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    [JsonPropertyName("date_issued")]
    public required string DateIssued { get; init; }

    /// <summary>YYYY-MM-DD. One that has expired is taken.</summary>
    [JsonPropertyName("expiration_date")]
    public required string ExpirationDate { get; init; }

    /// <summary>A URL or Base64.</summary>
    [JsonPropertyName("image_front_file")]
    public required string ImageFrontFile { get; init; }

    /// <summary>A URL or Base64.</summary>
    [JsonPropertyName("image_back_file")]
    public string? ImageBackFile { get; init; }
}

/// <summary>Who owns a business or acts for it.</summary>
public sealed record KycOwnerBody
{
    /// <summary>At most 256 characters.</summary>
    [JsonPropertyName("first_name")]
    public required string FirstName { get; init; }

    /// <summary>At most 256 characters.</summary>
    [JsonPropertyName("last_name")]
    public required string LastName { get; init; }

    /// <summary>At most 256 characters.</summary>
    [JsonPropertyName("middle_name")]
    public string? MiddleName { get; init; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [JsonPropertyName("birth_date")]
    public required string BirthDate { get; init; }

    /// <summary>ISO 3166-1 alpha-2; but under profile 2026 also alpha-3.</summary>
    [JsonPropertyName("nationality")]
    public required string Nationality { get; init; }

    /// <summary>0 to 100; mandatory unless has_ownership is false.</summary>
    [JsonPropertyName("ownership_percentage")]
    public decimal? OwnershipPercentage { get; init; }

    /// <summary>At most 100 characters.</summary>
    [JsonPropertyName("tax_id")]
    public string? TaxId { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Position in the business.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>Whether the person owns a part.</summary>
    [JsonPropertyName("has_ownership")]
    public bool? HasOwnership { get; init; }

    /// <summary>Whether the person controls it.</summary>
    [JsonPropertyName("has_control")]
    public bool? HasControl { get; init; }

    /// <summary>Whether the person signs for it.</summary>
    [JsonPropertyName("is_signer")]
    public bool? IsSigner { get; init; }

    /// <summary>Whether the person is a director.</summary>
    [JsonPropertyName("is_director")]
    public bool? IsDirector { get; init; }

    /// <summary>Where the person lives.</summary>
    [JsonPropertyName("residential_address")]
    public KycAddressBody? ResidentialAddress { get; init; }

    /// <summary>Identity documents.</summary>
    [JsonPropertyName("identifying_information")]
    public KycDocumentBody[]? IdentifyingInformation { get; init; }
}
