using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>An address. It is returned as it was sent.</summary>
public sealed record AddressBody
{
    /// <summary>First line.</summary>
    [JsonPropertyName("address1")]
    public Field<string> Address1 { get; set; }

    /// <summary>Second line.</summary>
    [JsonPropertyName("address2")]
    public Field<string> Address2 { get; set; }

    /// <summary>Third line.</summary>
    [JsonPropertyName("address3")]
    public Field<string> Address3 { get; set; }

    /// <summary>Fourth line.</summary>
    [JsonPropertyName("address4")]
    public Field<string> Address4 { get; set; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public Field<string> City { get; set; }

    /// <summary>ISO 3166-1 alpha-3, QZZ or ROM.</summary>
    [JsonPropertyName("country")]
    public Field<string> Country { get; set; }

    /// <summary>Region.</summary>
    [JsonPropertyName("region")]
    public Field<string> Region { get; set; }

    /// <summary>Postal code. A number is read as the text of its digits.</summary>
    [JsonPropertyName("zipCode")]
    public Field<string> ZipCode { get; set; }
}

/// <summary>The result of the issuer's own screening.</summary>
public sealed record ScreeningBody
{
    /// <summary>Whether the screening found a match.</summary>
    [JsonPropertyName("status")]
    public Field<bool> Status { get; set; }
}

/// <summary>A company's registration.</summary>
public sealed record RegistrationBody
{
    /// <summary>The registration authority.</summary>
    [JsonPropertyName("authority")]
    public Field<string> Authority { get; set; }

    /// <summary>Registration date, YYYY-MM-DD.</summary>
    [JsonPropertyName("registrationDate")]
    public Field<string> RegistrationDate { get; set; }
}

/// <summary>An additional key-value pair.</summary>
public sealed record ValueBody
{
    /// <summary>The key.</summary>
    [Mandatory]
    [JsonPropertyName("key")]
    public Field<string> Key { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public Field<string> Value { get; set; }
}

/// <summary>The link of a customer to its parent.</summary>
public sealed record LinkBody
{
    /// <summary>CUSTOMER_LINK.</summary>
    [Mandatory]
    [TextOf(typeof(EnfuceLinkType))]
    [JsonPropertyName("type")]
    public Field<string> Type { get; set; }

    /// <summary>The id of the parent customer. Text is accepted too.</summary>
    [Mandatory]
    [JsonPropertyName("customerId")]
    public Field<long> CustomerId { get; set; }
}
