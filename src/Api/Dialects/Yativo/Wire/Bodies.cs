using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The credentials of a sign-in.</summary>
public sealed record LoginBody
{
    /// <summary>The client id.</summary>
    [Mandatory]
    [JsonPropertyName("account_id")]
    public Field<string> AccountId { get; set; }

    /// <summary>The client's secret.</summary>
    [Mandatory]
    [JsonPropertyName("app_secret")]
    public Field<string> AppSecret { get; set; }
}

/// <summary>An API key and its secret: those of a client.</summary>
public sealed record ApiKeyBody
{
    /// <summary>The client id.</summary>
    [Mandatory]
    [JsonPropertyName("api_key")]
    public Field<string> ApiKey { get; set; }

    /// <summary>The client's secret.</summary>
    [Mandatory]
    [JsonPropertyName("api_secret")]
    public Field<string> ApiSecret { get; set; }
}

/// <summary>A new customer, or the changes of a customer.</summary>
public sealed record CreateCustomerBody
{
    /// <summary>The full name of a person, or the legal name of a business; at most 512 characters.</summary>
    [Mandatory]
    [JsonPropertyName("customer_name")]
    public Field<string> Name { get; set; }

    /// <summary>E-mail address, unique in the account without regard to case.</summary>
    [Mandatory]
    [JsonPropertyName("customer_email")]
    public Field<string> Email { get; set; }

    /// <summary>Phone number, ITU-T E.164 with a leading plus.</summary>
    [Mandatory]
    [JsonPropertyName("customer_phone")]
    public Field<string> Phone { get; set; }

    /// <summary>ISO 3166-1 alpha-3; except under profile 2026 also alpha-2 or the English name.</summary>
    [Mandatory]
    [JsonPropertyName("customer_country")]
    public Field<string> Country { get; set; }

    /// <summary>individual (the default) or business.</summary>
    [JsonPropertyName("customer_type")]
    public Field<string> Type { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("customer_address")]
    public Part<AddressBody> Address { get; set; }

    /// <summary>Stored; the service sends no e-mail.</summary>
    [JsonPropertyName("send_kyc_mail")]
    public Field<bool> SendKycMail { get; set; }

    /// <summary>Type of the identity document, e.g. PASSPORT.</summary>
    [JsonPropertyName("customer_idType")]
    public Field<string> IdType { get; set; }

    /// <summary>Number of the identity document.</summary>
    [JsonPropertyName("customer_idNumber")]
    public Field<string> IdNumber { get; set; }

    /// <summary>Issuing country of the identity document: a code or an English name.</summary>
    [JsonPropertyName("customer_idCountry")]
    public Field<string> IdCountry { get; set; }

    /// <summary>MM/YY: the document is valid to the last day of that month. An expired document is accepted.</summary>
    [JsonPropertyName("customer_idExpiration")]
    public Field<string> IdExpiration { get; set; }

    /// <summary>Image of the front: PNG, JPEG, HEIC, TIFF or PDF in Base64, also as a data URL; at most 5 MiB.</summary>
    [JsonPropertyName("customer_idFront")]
    public Field<string> IdFront { get; set; }

    /// <summary>Image of the back, in the same formats; optional.</summary>
    [JsonPropertyName("customer_idBack")]
    public Field<string> IdBack { get; set; }
}

/// <summary>An address. It is returned as it was sent.</summary>
public sealed record AddressBody
{
    /// <summary>City.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("city")]
    public Field<string> City { get; set; }

    /// <summary>State or region.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("state")]
    public Field<string> State { get; set; }

    /// <summary>Postal code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("zipcode")]
    public Field<string> Zipcode { get; set; }

    /// <summary>Street.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("street")]
    public Field<string> Street { get; set; }

    /// <summary>Number of the building in its street.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("number")]
    public Field<string> Number { get; set; }

    /// <summary>Country.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("country")]
    public Field<string> Country { get; set; }
}
