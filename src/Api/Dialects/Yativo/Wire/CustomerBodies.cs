using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The changes of a customer; every member is optional.</summary>
/// <remarks>This type only describes the body: the call reads a <see cref="CreateCustomerBody"/>.</remarks>
[Partial]
public sealed record ChangeCustomerBody : CreateCustomerBody;

/// <summary>A new customer, or the changes of a customer.</summary>
public record CreateCustomerBody
{
    /// <summary>The full name of a person, or the legal name of a business; at most 512 characters.</summary>
    [Mandatory]
    [JsonPropertyName("customer_name")]
    public Field<string> Name { get; set; }

    /// <summary>E-mail address, unique in the account without regard to case.</summary>
    [Mandatory]
    [JsonPropertyName("customer_email")]
    public Field<string> Email { get; set; }

    /// <summary>Phone number, ITU-T E.164 with a leading plus.</summary>
    [Mandatory]
    [JsonPropertyName("customer_phone")]
    public Field<string> Phone { get; set; }

    /// <summary>ISO 3166-1 alpha-3; except under profile 2026 also alpha-2 or the English name.</summary>
    [Mandatory]
    [JsonPropertyName("customer_country")]
    public Field<string> Country { get; set; }

    /// <summary>individual (the default) or business.</summary>
    [JsonPropertyName("customer_type")]
    public Field<string> Type { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("customer_address")]
    public Part<AddressBody> Address { get; set; }

    /// <summary>Stored; the service sends no e-mail.</summary>
    [JsonPropertyName("send_kyc_mail")]
    public Field<bool> SendKycMail { get; set; }

    /// <summary>Type of the identity document, e.g. PASSPORT.</summary>
    [JsonPropertyName("customer_idType")]
    public Field<string> IdType { get; set; }

    /// <summary>Number of the identity document.</summary>
    [JsonPropertyName("customer_idNumber")]
    public Field<string> IdNumber { get; set; }

    /// <summary>Issuing country of the identity document: a code or an English name.</summary>
    [JsonPropertyName("customer_idCountry")]
    public Field<string> IdCountry { get; set; }

    /// <summary>MM/YY: the document is valid to the last day of that month. An expired document is accepted.</summary>
    [JsonPropertyName("customer_idExpiration")]
    public Field<string> IdExpiration { get; set; }

    /// <summary>Image of the front: PNG, JPEG, HEIC, TIFF or PDF in Base64, also as a data URL; at most 5 MiB.</summary>
    [JsonPropertyName("customer_idFront")]
    public Field<string> IdFront { get; set; }

    /// <summary>Image of the back, in the same formats; optional.</summary>
    [JsonPropertyName("customer_idBack")]
    public Field<string> IdBack { get; set; }
}

/// <summary>An address. It is returned as it was sent.</summary>
public sealed record AddressBody
{
    /// <summary>City.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("city")]
    public Field<string> City { get; set; }

    /// <summary>State or region.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("state")]
    public Field<string> State { get; set; }

    /// <summary>Postal code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("zipcode")]
    public Field<string> Zipcode { get; set; }

    /// <summary>Street.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("street")]
    public Field<string> Street { get; set; }

    /// <summary>Number of the building in its street.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("number")]
    public Field<string> Number { get; set; }

    /// <summary>Country.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("country")]
    public Field<string> Country { get; set; }
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
    [TextOf(typeof(YativoCustomerType))]
    [JsonPropertyName("customer_type")]
    public string? Type { get; init; }

    /// <summary>active or inactive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [TextOf(typeof(YativoCustomerStatus))]
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
