using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The envelope of successful responses.</summary>
/// <typeparam name="T">The data.</typeparam>
public abstract record Envelope<T>
{
    /// <summary>success.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "success";

    /// <summary>The status as on the published pages. It may differ from the HTTP status.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>The data.</summary>
    [JsonPropertyName("data")]
    public T? Data { get; init; }
}

/// <summary>The response with a customer.</summary>
public sealed record CustomerResponse : Envelope<CustomerBody>;

/// <summary>The response with a page of customers.</summary>
public sealed record CustomerListResponse : Envelope<CustomerBody[]>
{
    /// <summary>The position of the page.</summary>
    [JsonPropertyName("pagination")]
    [JsonPropertyOrder(1)]
    public PaginationBody? Pagination { get; init; }
}

/// <summary>The response with a token, which live clients look for under data or at the top.</summary>
public sealed record TokenResponse : Envelope<TokenBody>
{
    /// <summary>The opaque token, as in data.</summary>
    [JsonPropertyName("access_token")]
    [JsonPropertyOrder(1)]
    public string AccessToken { get; init; } = "";

    /// <summary>bearer.</summary>
    [JsonPropertyName("token_type")]
    [JsonPropertyOrder(1)]
    public string TokenType { get; init; } = "bearer";

    /// <summary>The validity of the token in seconds, as in data.</summary>
    [JsonPropertyName("expires_in")]
    [JsonPropertyOrder(1)]
    public int ExpiresIn { get; init; }
}

/// <summary>The position of a page in the list.</summary>
public sealed record PaginationBody
{
    /// <summary>The number of all customers.</summary>
    [JsonPropertyName("total")]
    public int Total { get; init; }

    /// <summary>The number of customers a page.</summary>
    [JsonPropertyName("per_page")]
    public int PerPage { get; init; }

    /// <summary>The number of the page, from 1.</summary>
    [JsonPropertyName("current_page")]
    public int CurrentPage { get; init; }

    /// <summary>The number of the last page.</summary>
    [JsonPropertyName("last_page")]
    public int LastPage { get; init; }

    /// <summary>The URL of the next page.</summary>
    [JsonPropertyName("next_page_url")]
    public string? NextPageUrl { get; init; }

    /// <summary>The URL of the previous page.</summary>
    [JsonPropertyName("prev_page_url")]
    public string? PreviousPageUrl { get; init; }
}

/// <summary>A bearer token.</summary>
public sealed record TokenBody
{
    /// <summary>The opaque token.</summary>
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; } = "";

    /// <summary>bearer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    /// <summary>The validity of the token in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }
}
