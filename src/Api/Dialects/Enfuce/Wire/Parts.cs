using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>An address; comes back as it was sent.</summary>
public sealed record AddressBody
{
    /// <summary>First line.</summary>
    [JsonPropertyName("address1")]
    public string? Address1 { get; init; }

    /// <summary>Second line.</summary>
    [JsonPropertyName("address2")]
    public string? Address2 { get; init; }

    /// <summary>Third line.</summary>
    [JsonPropertyName("address3")]
    public string? Address3 { get; init; }

    /// <summary>Fourth line.</summary>
    [JsonPropertyName("address4")]
    public string? Address4 { get; init; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-3, QZZ or ROM.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Region.</summary>
    [JsonPropertyName("region")]
    public string? Region { get; init; }

    /// <summary>Postal code; a number is taken as the text of its digits.</summary>
    [JsonPropertyName("zipCode")]
    public string? ZipCode { get; init; }
}

/// <summary>The issuer's own screening.</summary>
public sealed record ScreeningBody
{
    /// <summary>Whether there was a hit.</summary>
    [JsonPropertyName("status")]
    public bool? Status { get; init; }
}

/// <summary>Where and when a company was registered.</summary>
public sealed record RegistrationBody
{
    /// <summary>The authority.</summary>
    [JsonPropertyName("authority")]
    public string? Authority { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    [JsonPropertyName("registrationDate")]
    public string? RegistrationDate { get; init; }
}

/// <summary>A free pair.</summary>
public sealed record ValueBody
{
    /// <summary>What it is.</summary>
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>Its value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}

/// <summary>That a customer stands below another one.</summary>
public sealed record LinkBody
{
    /// <summary>CUSTOMER_LINK.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The id of the customer above; taken as text, too.</summary>
    [JsonPropertyName("customerId")]
    public required long CustomerId { get; init; }
}
