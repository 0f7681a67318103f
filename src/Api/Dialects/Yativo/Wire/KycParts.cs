using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>An address of a submission.</summary>
public sealed record KycAddressBody
{
    /// <summary>Street and number.</summary>
    [Mandatory]
    [JsonPropertyName("street_line_1")]
    public Field<string> StreetLine1 { get; set; }

    /// <summary>Second line of the street address.</summary>
    [JsonPropertyName("street_line_2")]
    public Field<string> StreetLine2 { get; set; }

    /// <summary>City.</summary>
    [Mandatory]
    [JsonPropertyName("city")]
    public Field<string> City { get; set; }

    /// <summary>State or region.</summary>
    [JsonPropertyName("state")]
    public Field<string> State { get; set; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("postal_code")]
    public Field<string> PostalCode { get; set; }

    /// <summary>ISO 3166-1 alpha-2; except under profile 2026 also alpha-3.</summary>
    [Mandatory]
    [JsonPropertyName("country")]
    public Field<string> Country { get; set; }

    /// <summary>Proof of address: a URL or Base64; mandatory for the address of a person who is the customer.</summary>
    [JsonPropertyName("proof_of_address_file")]
    public Field<string> ProofOfAddressFile { get; set; }

    /// <summary>Every other member; stored, unless the setting for unknown names rejects it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>An identity document of a submission.</summary>
public sealed record KycDocumentBody
{
    /// <summary>Document type, e.g. passport, national_id, drivers_license.</summary>
    [Mandatory]
    [JsonPropertyName("type")]
    public Field<string> Type { get; set; }

    /// <summary>ISO 3166-1 alpha-2; except under profile 2026 also alpha-3.</summary>
    [Mandatory]
    [JsonPropertyName("issuing_country")]
    public Field<string> IssuingCountry { get; set; }

    /// <summary>Document number, at most 256 characters.</summary>
    [Mandatory]
    [JsonPropertyName("number")]
    public Field<string> Number { get; set; }

    /// <summary>YYYY-MM-DD.</summary>
    [Mandatory]
    [JsonPropertyName("date_issued")]
    public Field<string> DateIssued { get; set; }

    /// <summary>YYYY-MM-DD. An expired document is accepted.</summary>
    [Mandatory]
    [JsonPropertyName("expiration_date")]
    public Field<string> ExpirationDate { get; set; }

    /// <summary>Image of the front: a URL or Base64.</summary>
    [Mandatory]
    [JsonPropertyName("image_front_file")]
    public Field<string> ImageFrontFile { get; set; }

    /// <summary>Image of the back: a URL or Base64.</summary>
    [JsonPropertyName("image_back_file")]
    public Field<string> ImageBackFile { get; set; }

    /// <summary>The same as expiration_date, under another name. It is read if that name is not sent.</summary>
    [JsonPropertyName("expiration")]
    public Field<string> Expiration { get; set; }

    /// <summary>The same as image_front_file, under another name. It is read if that name is not sent.</summary>
    [JsonPropertyName("image_front")]
    public Field<string> ImageFront { get; set; }

    /// <summary>The same as image_back_file, under another name. It is read if that name is not sent.</summary>
    [JsonPropertyName("image_back")]
    public Field<string> ImageBack { get; set; }

    /// <summary>Every other member; stored, unless the setting for unknown names rejects it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A document of a submission that does not identify a person.</summary>
public sealed record KycUploadBody
{
    /// <summary>The kind of the document, any text of at most 255 characters.</summary>
    [JsonPropertyName("type")]
    public Field<string> Type { get; set; }

    /// <summary>The purpose of a document of a business: one of the published words.</summary>
    [JsonPropertyName("purpose")]
    public Field<string> Purpose { get; set; }

    /// <summary>Description.</summary>
    [JsonPropertyName("description")]
    public Field<string> Description { get; set; }

    /// <summary>The file: a URL or Base64.</summary>
    [Mandatory]
    [JsonPropertyName("file")]
    public Field<string> File { get; set; }

    /// <summary>Every other member; stored, unless the setting for unknown names rejects it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A regulated activity of a business.</summary>
public sealed record KycRegulatedActivityBody
{
    /// <summary>Description.</summary>
    [JsonPropertyName("regulated_activities_description")]
    public Field<string> RegulatedActivitiesDescription { get; set; }

    /// <summary>ISO 3166-1 alpha-2; except under profile 2026 also alpha-3.</summary>
    [JsonPropertyName("primary_regulatory_authority_country")]
    public Field<string> PrimaryRegulatoryAuthorityCountry { get; set; }

    /// <summary>Name of the supervisor.</summary>
    [JsonPropertyName("primary_regulatory_authority_name")]
    public Field<string> PrimaryRegulatoryAuthorityName { get; set; }

    /// <summary>Number of the licence.</summary>
    [JsonPropertyName("license_number")]
    public Field<string> LicenseNumber { get; set; }

    /// <summary>Every other member; stored, unless the setting for unknown names rejects it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A person who owns a business or acts for it.</summary>
public sealed record KycOwnerBody
{
    /// <summary>At most 256 characters.</summary>
    [Mandatory]
    [JsonPropertyName("first_name")]
    public Field<string> FirstName { get; set; }

    /// <summary>At most 256 characters.</summary>
    [Mandatory]
    [JsonPropertyName("last_name")]
    public Field<string> LastName { get; set; }

    /// <summary>At most 256 characters.</summary>
    [JsonPropertyName("middle_name")]
    public Field<string> MiddleName { get; set; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [Mandatory]
    [JsonPropertyName("birth_date")]
    public Field<string> BirthDate { get; set; }

    /// <summary>ISO 3166-1 alpha-2; except under profile 2026 also alpha-3.</summary>
    [Mandatory]
    [JsonPropertyName("nationality")]
    public Field<string> Nationality { get; set; }

    /// <summary>0 to 100; mandatory unless has_ownership is false.</summary>
    [JsonPropertyName("ownership_percentage")]
    public Field<decimal> OwnershipPercentage { get; set; }

    /// <summary>At most 100 characters.</summary>
    [JsonPropertyName("tax_id")]
    public Field<string> TaxId { get; set; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; set; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("phone")]
    public Field<string> Phone { get; set; }

    /// <summary>Position in the business.</summary>
    [JsonPropertyName("title")]
    public Field<string> Title { get; set; }

    /// <summary>Whether the person owns a part of the business.</summary>
    [JsonPropertyName("has_ownership")]
    public Field<bool> HasOwnership { get; set; }

    /// <summary>Whether the person controls the business.</summary>
    [JsonPropertyName("has_control")]
    public Field<bool> HasControl { get; set; }

    /// <summary>Whether the person may sign for the business.</summary>
    [JsonPropertyName("is_signer")]
    public Field<bool> IsSigner { get; set; }

    /// <summary>Whether the person is a director.</summary>
    [JsonPropertyName("is_director")]
    public Field<bool> IsDirector { get; set; }

    /// <summary>Residential address.</summary>
    [JsonPropertyName("residential_address")]
    public Part<KycAddressBody> ResidentialAddress { get; set; }

    /// <summary>Identity documents.</summary>
    [JsonPropertyName("identifying_information")]
    public Items<KycDocumentBody> IdentifyingInformation { get; set; }

    /// <summary>The day from which the relationship exists, not after today.</summary>
    [JsonPropertyName("relationship_established_at")]
    public Field<string> RelationshipEstablishedAt { get; set; }

    /// <summary>Every other member; stored, unless the setting for unknown names rejects it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
