using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

// These describe the wire for the API's description; requests are read member by member, so that each defect is told by its field.

/// <summary>A client that signs in.</summary>
public sealed record LoginBody
{
    /// <summary>The client id.</summary>
    [JsonPropertyName("account_id")]
    public required string AccountId { get; init; }

    /// <summary>The client's secret.</summary>
    [JsonPropertyName("app_secret")]
    public required string AppSecret { get; init; }
}

/// <summary>A customer to be created.</summary>
public sealed record CreateCustomerBody
{
    /// <summary>A person's whole name, or the legal name of a business; at most 512 characters.</summary>
    [JsonPropertyName("customer_name")]
    public required string Name { get; init; }

    /// <summary>E-mail address, unique in the account without regard to case.</summary>
    [JsonPropertyName("customer_email")]
    public required string Email { get; init; }

    /// <summary>Phone number, ITU-T E.164 with a leading plus.</summary>
    [JsonPropertyName("customer_phone")]
    public required string Phone { get; init; }

    /// <summary>ISO 3166-1 alpha-3; but under profile 2026 also alpha-2 or the English name.</summary>
    [JsonPropertyName("customer_country")]
    public required string Country { get; init; }

    /// <summary>individual (if left out) or business.</summary>
    [JsonPropertyName("customer_type")]
    public string? Type { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("customer_address")]
    public AddressBody? Address { get; init; }

    /// <summary>Kept; no mail is sent.</summary>
    [JsonPropertyName("send_kyc_mail")]
    public bool? SendKycMail { get; init; }

    /// <summary>What the identity document is, e.g. PASSPORT.</summary>
    [JsonPropertyName("customer_idType")]
    public string? IdType { get; init; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("customer_idNumber")]
    public string? IdNumber { get; init; }

    /// <summary>The country that issued it: a code or an English name.</summary>
    [JsonPropertyName("customer_idCountry")]
    public string? IdCountry { get; init; }

    /// <summary>MM/YY: it is valid to the last day of that month. One that has expired is taken.</summary>
    [JsonPropertyName("customer_idExpiration")]
    public string? IdExpiration { get; init; }

    /// <summary>PNG, JPEG, HEIC, TIFF or PDF in Base64, also as a data URL; at most 5 MiB.</summary>
    [JsonPropertyName("customer_idFront")]
    public string? IdFront { get; init; }

    /// <summary>The back, likewise; optional.</summary>
    [JsonPropertyName("customer_idBack")]
    public string? IdBack { get; init; }
}

/// <summary>An address; comes back as it was sent.</summary>
public sealed record AddressBody
{
    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    [JsonPropertyName("state")]
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("zipcode")]
    public string? Zipcode { get; init; }

    /// <summary>Street.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    /// <summary>House number.</summary>
    [JsonPropertyName("number")]
    public string? Number { get; init; }

    /// <summary>Country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }
}
