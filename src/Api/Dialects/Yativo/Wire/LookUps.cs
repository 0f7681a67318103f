using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>A country in the look-up of the host of verification.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Name">The English name.</param>
public sealed record CountryRow(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("iso3")] string Iso3,
    [property: JsonPropertyName("name")] string Name);

/// <summary>A subdivision of a country.</summary>
/// <param name="Name">The name.</param>
/// <param name="Code">The part of the ISO 3166-2 code behind the hyphen.</param>
public sealed record SubdivisionRow([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("code")] string Code);

/// <summary>A type of identity document.</summary>
/// <param name="Type">The type, as submissions have it.</param>
/// <param name="Description">The name.</param>
public sealed record IdentificationTypeRow(
    [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("description")] string Description);

/// <summary>An occupation or an industry.</summary>
/// <param name="Occupation">The name.</param>
/// <param name="Code">Six digits.</param>
public sealed record OccupationRow([property: JsonPropertyName("occupation")] string Occupation, [property: JsonPropertyName("code")] string Code);

/// <summary>The rule of a country's postal codes. Members without a value are omitted, never null.</summary>
public sealed record PostalRuleBody
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    [JsonPropertyName("country_code")]
    public string CountryCode { get; init; } = "";

    /// <summary>The English name.</summary>
    [JsonPropertyName("country_name")]
    public string CountryName { get; init; } = "";

    /// <summary>Whether addresses of the country have postal codes.</summary>
    [JsonPropertyName("uses_postal_codes")]
    public bool UsesPostalCodes { get; init; }

    /// <summary>The form of the codes; omitted if the country has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("validation")]
    public PostalValidationBody? Validation { get; init; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("note")]
    public string Note { get; init; } = "";
}

/// <summary>The form of a country's postal codes.</summary>
public sealed record PostalValidationBody
{
    /// <summary>A regular expression between slashes; omitted if the service knows none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("rule_regex")]
    public string? RuleRegex { get; init; }

    /// <summary>Valid codes.</summary>
    [JsonPropertyName("rule_samples")]
    public IReadOnlyList<string> RuleSamples { get; init; } = [];
}

/// <summary>The occupations.</summary>
public sealed record OccupationListResponse : Envelope<OccupationCodeBody[]>;

/// <summary>An occupation.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="DisplayName">The name.</param>
public sealed record OccupationCodeBody(
    [property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("display_name")] string DisplayName);
