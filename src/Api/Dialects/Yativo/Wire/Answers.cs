using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

// These describe the wire for the API's description; answers are written by YativoWriter.

/// <summary>What successes share.</summary>
/// <typeparam name="T">The data.</typeparam>
public abstract record Envelope<T>
{
    /// <summary>success.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "success";

    /// <summary>A status as the pages print it, which need not be that of HTTP.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>The data.</summary>
    [JsonPropertyName("data")]
    public T? Data { get; init; }
}

/// <summary>One customer.</summary>
public sealed record CustomerAnswer : Envelope<CustomerBody>;

/// <summary>A page of customers.</summary>
public sealed record CustomerListAnswer : Envelope<CustomerBody[]>
{
    /// <summary>The page among all.</summary>
    [JsonPropertyName("pagination")]
    public PaginationBody? Pagination { get; init; }
}

/// <summary>A token.</summary>
public sealed record TokenAnswer : Envelope<TokenBody>;

/// <summary>A customer; which members are shown depends on the profile.</summary>
public sealed record CustomerBody
{
    /// <summary>Identity, a UUID.</summary>
    [JsonPropertyName("customer_id")]
    public Guid Id { get; init; }

    /// <summary>The whole name.</summary>
    [JsonPropertyName("customer_name")]
    public string Name { get; init; } = "";

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("customer_email")]
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("customer_phone")]
    public string? Phone { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [JsonPropertyName("customer_country")]
    public string? Country { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("customer_address")]
    public AddressBody? Address { get; init; }

    /// <summary>individual or business.</summary>
    [JsonPropertyName("customer_type")]
    public string? Type { get; init; }

    /// <summary>active or inactive.</summary>
    [JsonPropertyName("customer_status")]
    public string? Status { get; init; }

    /// <summary>not_started, pending, approved or rejected.</summary>
    [JsonPropertyName("customer_kyc_status")]
    public string? KycStatus { get; init; }

    /// <summary>Why verification was refused.</summary>
    [JsonPropertyName("customer_kyc_reject_reason")]
    public string? KycRejectReason { get; init; }

    /// <summary>When the customer was created, UTC.</summary>
    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }

    /// <summary>When verification was done, UTC.</summary>
    [JsonPropertyName("kyc_verified_date")]
    public string? KycVerifiedDate { get; init; }
}

/// <summary>Where a page stands among all.</summary>
public sealed record PaginationBody
{
    /// <summary>How many customers there are.</summary>
    [JsonPropertyName("total")]
    public int Total { get; init; }

    /// <summary>How many a page.</summary>
    [JsonPropertyName("per_page")]
    public int PerPage { get; init; }

    /// <summary>The page, from 1.</summary>
    [JsonPropertyName("current_page")]
    public int CurrentPage { get; init; }

    /// <summary>The last page.</summary>
    [JsonPropertyName("last_page")]
    public int LastPage { get; init; }

    /// <summary>The URL of the page after.</summary>
    [JsonPropertyName("next_page_url")]
    public string? NextPageUrl { get; init; }

    /// <summary>The URL of the page before.</summary>
    [JsonPropertyName("prev_page_url")]
    public string? PreviousPageUrl { get; init; }
}

/// <summary>A bearer token.</summary>
public sealed record TokenBody
{
    /// <summary>The token, opaque.</summary>
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; } = "";

    /// <summary>bearer.</summary>
    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    /// <summary>Seconds it works for.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }
}

/// <summary>What is said of a deleted customer.</summary>
/// <param name="Message">A sentence.</param>
public sealed record DeletedBody([property: JsonPropertyName("message")] string Message);

/// <summary>No token, or one that works no more.</summary>
/// <param name="Message">Unauthenticated.</param>
public sealed record UnauthenticatedBody([property: JsonPropertyName("message")] string Message);

/// <summary>One sentence.</summary>
/// <param name="Error">The sentence.</param>
public sealed record ErrorBody([property: JsonPropertyName("error")] string Error);

/// <summary>One sentence in the envelope of reads.</summary>
public sealed record LongErrorBody
{
    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>Request failed.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>The sentence.</summary>
    [JsonPropertyName("data")]
    public ErrorBody? Data { get; init; }
}

/// <summary>Every defective field with its sentences; under profile 2024 they stand under data.</summary>
public sealed record FieldErrorsBody
{
    /// <summary>error.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "error";

    /// <summary>422.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>Validation failed.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>Sentences by field.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>The countries.</summary>
public sealed record CountryListAnswer : Envelope<CountryBody[]>;

/// <summary>The states of a country.</summary>
public sealed record StateListAnswer : Envelope<StateBody[]>;

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

    /// <summary>What phone numbers begin with.</summary>
    [JsonPropertyName("calling_code")]
    public string? CallingCode { get; init; }

    /// <summary>active.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "active";
}

/// <summary>A state.</summary>
public sealed record StateBody
{
    /// <summary>A number that stays the same.</summary>
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
