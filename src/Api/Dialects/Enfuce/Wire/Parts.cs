using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>An address; comes back as it was sent.</summary>
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

    /// <summary>Postal code; a number is taken as the text of its digits.</summary>
    [JsonPropertyName("zipCode")]
    public Field<string> ZipCode { get; set; }
}

/// <summary>The issuer's own screening.</summary>
public sealed record ScreeningBody
{
    /// <summary>Whether there was a hit.</summary>
    [JsonPropertyName("status")]
    public Field<bool> Status { get; set; }
}

/// <summary>Where and when a company was registered.</summary>
public sealed record RegistrationBody
{
    /// <summary>The authority.</summary>
    [JsonPropertyName("authority")]
    public Field<string> Authority { get; set; }

    /// <summary>YYYY-MM-DD.</summary>
    [JsonPropertyName("registrationDate")]
    public Field<string> RegistrationDate { get; set; }
}

/// <summary>A free pair.</summary>
public sealed record ValueBody
{
    /// <summary>What it is.</summary>
    [Mandatory]
    [JsonPropertyName("key")]
    public Field<string> Key { get; set; }

    /// <summary>Its value.</summary>
    [JsonPropertyName("value")]
    public Field<string> Value { get; set; }
}

/// <summary>That a customer stands below another one.</summary>
public sealed record LinkBody
{
    /// <summary>CUSTOMER_LINK.</summary>
    [Mandatory]
    [JsonPropertyName("type")]
    public Field<string> Type { get; set; }

    /// <summary>The id of the customer above; taken as text, too.</summary>
    [Mandatory]
    [JsonPropertyName("customerId")]
    public Field<long> CustomerId { get; set; }
}
