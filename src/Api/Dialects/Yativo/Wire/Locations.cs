using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The countries.</summary>
public sealed record CountryListResponse : Envelope<CountryBody[]>;

/// <summary>The states of a country.</summary>
public sealed record StateListResponse : Envelope<StateBody[]>;

/// <summary>A country.</summary>
public record CountryBody
{
    /// <summary>ISO 3166-1 numeric.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The English name in lower case.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [JsonPropertyName("iso2")]
    public string Iso2 { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [JsonPropertyName("iso3")]
    public string Iso3 { get; init; } = "";

    /// <summary>The calling code of phone numbers. A territory without a code of its own has the code of the country that serves it.</summary>
    [JsonPropertyName("calling_code")]
    public string CallingCode { get; init; } = "";

    /// <summary>active.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "active";
}

/// <summary>A state.</summary>
public sealed record StateBody
{
    /// <summary>Identity, a stable number.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The country's id.</summary>
    [JsonPropertyName("country_id")]
    public int CountryId { get; init; }

    /// <summary>The name in lower case.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>active.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "active";

    /// <summary>The country.</summary>
    [JsonPropertyName("country")]
    public CountryBody? Country { get; init; }
}
