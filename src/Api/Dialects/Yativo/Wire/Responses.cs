using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

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

/// <summary>A customer. Its members depend on the profile.</summary>
public sealed record CustomerBody
{
    /// <summary>Identity, a UUID.</summary>
    [JsonPropertyName("customer_id")]
    public Guid Id { get; init; }

    /// <summary>The full name.</summary>
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

    /// <summary>The ground on which the verification was rejected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("customer_kyc_reject_reason")]
    public Field<string> KycRejectReason { get; init; }

    /// <summary>The time of creation, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }

    /// <summary>The time of the approval of the verification, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("kyc_verified_date")]
    public Field<string> KycVerifiedDate { get; init; }

    /// <summary>The endorsements of the customer. Only in the response of the call for one customer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("endorsement")]
    public IReadOnlyList<EndorsementBody>? Endorsements { get; init; }

    /// <summary>
    /// Always empty, because this service has no virtual accounts. Present only in the response of the call for a customer with these lists.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("virtual_accounts")]
    public IReadOnlyList<string>? VirtualAccounts { get; init; }

    /// <summary>Always empty, as virtual_accounts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("transactions")]
    public IReadOnlyList<string>? Transactions { get; init; }

    /// <summary>Always empty, as virtual_accounts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("cards")]
    public IReadOnlyList<string>? Cards { get; init; }

    /// <summary>Always empty, because this service has no deposits. Present only if the request includes it, as the following lists are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_deposit")]
    public IReadOnlyList<string>? Deposits { get; init; }

    /// <summary>Always empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_payouts")]
    public IReadOnlyList<string>? Payouts { get; init; }

    /// <summary>Always empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_swaps")]
    public IReadOnlyList<string>? Swaps { get; init; }

    /// <summary>Always empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_virtualaccounts")]
    public IReadOnlyList<string>? CustomerVirtualAccounts { get; init; }

    /// <summary>Always empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_virtual_cards")]
    public IReadOnlyList<string>? VirtualCards { get; init; }

    /// <summary>Always empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("customer_crypto_wallets")]
    public IReadOnlyList<string>? CryptoWallets { get; init; }
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
