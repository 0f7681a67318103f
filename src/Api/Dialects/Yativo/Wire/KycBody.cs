using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>
/// The members of a submission for verification and of a change of one. Some members have different names on different pages; each of these names is
/// accepted.
/// </summary>
public abstract partial record KycBody
{
    /// <summary>The kind of a person's submission.</summary>
    public const string Individual = "individual";

    /// <summary>The kind of a business's submission.</summary>
    public const string Business = "business";

    /// <summary>The kind of a change.</summary>
    public const string Change = "change";

    /// <summary>The customer's id.</summary>
    [Mandatory(Always = true)]
    [JsonPropertyName("customer_id")]
    public Field<string> CustomerId { get; set; }

    /// <summary>individual or business, as in the first submission.</summary>
    [Mandatory(Always = true)]
    [OnlyOf(Change)]
    [JsonPropertyName("type")]
    public Field<string> Type { get; set; }

    /// <summary>At most 1,024 characters.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("first_name")]
    public Field<string> FirstName { get; set; }

    /// <summary>At most 1,024 characters.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("last_name")]
    public Field<string> LastName { get; set; }

    /// <summary>Optional, at most 1,024 characters.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("middle_name")]
    public Field<string> MiddleName { get; set; }

    /// <summary>E-mail address.</summary>
    [Mandatory]
    [JsonPropertyName("email")]
    public Field<string> Email { get; set; }

    /// <summary>A plus and 1 to 4 digits.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("calling_code")]
    public Field<string> CallingCode { get; set; }

    /// <summary>8 to 15 digits, without the calling code.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("phone")]
    public Field<string> Phone { get; set; }

    /// <summary>YYYY-MM-DD, before today.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("birth_date")]
    public Field<string> BirthDate { get; set; }

    /// <summary>ISO 3166-1 alpha-2; except under profile 2026 also alpha-3.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("nationality")]
    public Field<string> Nationality { get; set; }

    /// <summary>male, female or other, in any case.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("gender")]
    public Field<string> Gender { get; set; }

    /// <summary>At most 100 characters; optional for businesses. taxId is accepted too.</summary>
    [Mandatory(Of = Individual)]
    [JsonPropertyName("tax_id")]
    public Field<string> TaxId { get; set; }

    /// <summary>The same as tax_id, under another name. It is read if that name is not sent.</summary>
    [JsonPropertyName("taxId")]
    public Field<string> TaxIdInCamelCase { get; set; }

    /// <summary>11 digits; mandatory if the nationality or the country of residence is NG.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("bvn")]
    public Field<string> Bvn { get; set; }

    /// <summary>11 digits; mandatory if the nationality or the country of residence is NG.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("nin")]
    public Field<string> Nin { get; set; }

    /// <summary>Image of the person: a URL or Base64.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("selfie_image")]
    public Field<string> SelfieImage { get; set; }

    /// <summary>Residential address; address is accepted too.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("residential_address")]
    public Part<KycAddressBody> ResidentialAddress { get; set; }

    /// <summary>The same as residential_address, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("address")]
    public Part<KycAddressBody> OtherAddress { get; set; }

    /// <summary>The identity documents of a person, at least one. For a business its registrations; optional.</summary>
    [Mandatory(Of = Individual)]
    [JsonPropertyName("identifying_information")]
    public Items<KycDocumentBody> IdentifyingInformation { get; set; }

    /// <summary>E.g. employed, self_employed, student.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("employment_status")]
    public Field<string> EmploymentStatus { get; set; }

    /// <summary>6 digits; occupation_code is accepted too.</summary>
    [Mandatory]
    [OnlyOf(Individual)]
    [JsonPropertyName("most_recent_occupation_code")]
    public Field<string> MostRecentOccupationCode { get; set; }

    /// <summary>The same as most_recent_occupation_code, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("occupation_code")]
    public Field<string> OccupationCode { get; set; }

    /// <summary>For a person a range, e.g. 0_4999; for a business a whole number, optional. expected_monthly_payments is accepted too.</summary>
    [Mandatory(Of = Individual)]
    [JsonPropertyName("expected_monthly_payments_usd")]
    public Field<string> ExpectedMonthlyPaymentsUsd { get; set; }

    /// <summary>The same as expected_monthly_payments_usd, under another name. It is read if that name is not sent.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("expected_monthly_payments")]
    public Field<string> ExpectedMonthlyPayments { get; set; }

    /// <summary>E.g. salary; optional for businesses.</summary>
    [Mandatory(Of = Individual)]
    [JsonPropertyName("source_of_funds")]
    public Field<string> SourceOfFunds { get; set; }

    /// <summary>Purpose of the account; optional for businesses.</summary>
    [Mandatory(Of = Individual)]
    [JsonPropertyName("account_purpose")]
    public Field<string> AccountPurpose { get; set; }

    /// <summary>Description of the purpose; mandatory if the purpose is other.</summary>
    [JsonPropertyName("account_purpose_other")]
    public Field<string> AccountPurposeOther { get; set; }

    /// <summary>Whether the person acts on behalf of others; optional.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("acting_as_intermediary")]
    public Field<bool> ActingAsIntermediary { get; set; }

    /// <summary>Optional, at most 512 characters.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("current_employer")]
    public Field<string> CurrentEmployer { get; set; }

    /// <summary>Immigration status in the United States; optional.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("immigration_status")]
    public Field<string> ImmigrationStatus { get; set; }

    /// <summary>A token of another verification; stored unread.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("sumsub_token")]
    public Field<string> SumsubToken { get; set; }

    /// <summary>The id of an agreement that was signed elsewhere; optional.</summary>
    [JsonPropertyName("signed_agreement_id")]
    public Field<string> SignedAgreementId { get; set; }

    /// <summary>Further documents of a person, each with a type and a file; optional.</summary>
    [OnlyOf(Individual)]
    [JsonPropertyName("uploaded_documents")]
    public Items<KycUploadBody> UploadedDocuments { get; set; }

    /// <summary>Whether an account in US dollars is requested; optional.</summary>
    [JsonPropertyName("usd_virtual_account")]
    public Field<bool> UsdVirtualAccount { get; set; }

    /// <summary>Whether an account in euro is requested; optional.</summary>
    [JsonPropertyName("eur_virtual_account")]
    public Field<bool> EurVirtualAccount { get; set; }

    /// <summary>Whether an account in euro with a German number is requested; optional. It excludes those in US dollars and in euro.</summary>
    [JsonPropertyName("eurde_virtual_account")]
    public Field<bool> EurdeVirtualAccount { get; set; }

    /// <summary>Whether an account in pounds is requested; optional.</summary>
    [JsonPropertyName("gbp_virtual_account")]
    public Field<bool> GbpVirtualAccount { get; set; }

    /// <summary>
    /// Every other member. Published answers about payments and unknown members are stored; the setting for unknown names may reject the latter.
    /// </summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A person's submission for verification.</summary>
[Kind(Individual)]
public sealed record IndividualKycBody : KycBody;

/// <summary>The submission of a business for verification.</summary>
[Kind(Business)]
public sealed record BusinessKycBody : KycBody;

/// <summary>A change of a submission, with only the members to change.</summary>
[Partial]
public sealed record KycUpdateBody : KycBody;

/// <summary>
/// A change of the submission of the customer that the path names, with only the members to change. <c>customer_id</c> is not read.
/// </summary>
[Partial(IsNamedByPath = true)]
public sealed record KycPatchBody : KycBody;
