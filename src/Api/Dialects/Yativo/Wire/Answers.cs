using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

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
public sealed record CustomerResponse : Envelope<CustomerBody>;

/// <summary>A page of customers.</summary>
public sealed record CustomerListResponse : Envelope<CustomerBody[]>
{
    /// <summary>The page among all.</summary>
    [JsonPropertyName("pagination")]
    [JsonPropertyOrder(1)]
    public PaginationBody? Pagination { get; init; }
}

/// <summary>A token.</summary>
public sealed record TokenResponse : Envelope<TokenBody>;

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
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_email")]
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_phone")]
    public string? Phone { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_country")]
    public string? Country { get; init; }

    /// <summary>The address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_address")]
    public AddressBody? Address { get; init; }

    /// <summary>individual or business.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_type")]
    public string? Type { get; init; }

    /// <summary>active or inactive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_status")]
    public string? Status { get; init; }

    /// <summary>not_started, pending, approved or rejected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_kyc_status")]
    public string? KycStatus { get; init; }

    /// <summary>Why verification was rejected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("customer_kyc_reject_reason")]
    public Field<string> KycRejectReason { get; init; }

    /// <summary>When the customer was created, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }

    /// <summary>When verification was done, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("kyc_verified_date")]
    public string? KycVerifiedDate { get; init; }

    /// <summary>Always empty: this service keeps none. Only in the answer of its own call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("virtual_accounts")]
    public IReadOnlyList<string>? VirtualAccounts { get; init; }

    /// <summary>Always empty, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("transactions")]
    public IReadOnlyList<string>? Transactions { get; init; }

    /// <summary>Always empty, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("cards")]
    public IReadOnlyList<string>? Cards { get; init; }
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
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    /// <summary>Seconds it works for.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }
}
