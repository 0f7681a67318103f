using System.Collections.Frozen;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Maps findings to the fields and sentences of this dialect.</summary>
internal static class YativoFields
{
    private const string Required = "The {0} field is required.";
    private const string Invalid = "The {0} field is invalid.";
    private const string Selected = "The selected {0} is invalid.";

    /// <summary>A sign-in has no client id or no secret.</summary>
    public static readonly Rule CredentialMissing = Rule.Unpublished("credential_missing", "The credential is mandatory");

    /// <summary>The body has a member that the call does not have.</summary>
    public static readonly Rule UnknownMember = Rule.Unpublished("unknown_member", "The body has no member {0}");

    /// <summary>A query parameter has a value that it does not define.</summary>
    public static readonly Rule WordUnknown = Rule.Unpublished("word_unknown", "{0} has an unknown word");

    /// <summary>The dialect's field name for each path of the rules. Paths have no list positions.</summary>
    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["/fullName"] = "customer_name",
        ["/email"] = "customer_email",
        ["/phone"] = "customer_phone",
        ["/statedCountry"] = "customer_country",
        ["/entityType"] = "customer_type",
        ["/accountId"] = "account_id",
        ["/appSecret"] = "app_secret",
        ["/apiKey"] = "api_key",
        ["/apiSecret"] = "api_secret",
        ["/businessUnit"] = "business_unit",
        ["/yativo/sendKycMail"] = "send_kyc_mail",
        ["/yativo/address"] = "customer_address",
        ["/yativo/address/city"] = "customer_address.city",
        ["/yativo/address/state"] = "customer_address.state",
        ["/yativo/address/zipcode"] = "customer_address.zipcode",
        ["/yativo/address/street"] = "customer_address.street",
        ["/yativo/address/number"] = "customer_address.number",
        ["/yativo/address/country"] = "customer_address.country",
        ["/listBusinessEntityDocument/identityDocumentType"] = "customer_idType",
        ["/listBusinessEntityDocument/documentNumber"] = "customer_idNumber",
        ["/listBusinessEntityDocument/documentIssueCountry"] = "customer_idCountry",
        ["/listBusinessEntityDocument/documentExpiryDate"] = "customer_idExpiration",
        ["/listBusinessEntityDocument/description"] = "customer_idType",
        ["/listBusinessEntityDocument/front"] = "customer_idFront",
        ["/listBusinessEntityDocument/back"] = "customer_idBack",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The dialect's sentence for each rule; {0} is the field's name in words.</summary>
    public static readonly FrozenDictionary<Rule, string> Sentences = new Dictionary<Rule, string>
    {
        [CredentialMissing] = Required,
        [UnknownMember] = "This field is not known.",
        [WordUnknown] = "The selected word is not known.",
        [KnownParameters.Unknown] = "This parameter is not known.",
        [KnownParameters.Repeated] = "This parameter may be sent once only.",
        [CustomerErrors.FullNameMissing] = Required,
        [CustomerErrors.FullNameInvalid] = "The {0} field must be a string of at most 512 characters.",
        [CustomerErrors.EmailMissing] = Required,
        [CustomerErrors.EmailInvalid] = "The {0} field must be a valid email address.",
        [CustomerErrors.EmailTaken] = "Customer email already exists.",
        [CustomerErrors.PhoneMissing] = Required,
        [CustomerErrors.PhoneInvalid] = "The {0} field must be a phone number in E.164 format with a leading plus.",
        [CustomerErrors.StatedCountryMissing] = Required,
        [CustomerErrors.StatedCountryUnknown] = "The selected {0} is invalid: it must be an ISO 3166-1 country.",
        [CustomerErrors.EntityTypeMissing] = Required,
        [CustomerErrors.EntityTypeInvalid] = "The selected {0} is invalid: it must be individual or business.",
        [CustomerErrors.EntityTypeChanged] = "The {0} field cannot be changed.",
        [CustomerErrors.BusinessUnitUnknown] = Selected,
        [CustomerErrors.BusinessUnitMissing] = Required,
        [CustomerErrors.BusinessUnitNotAllowed] = "The customer belongs to another business unit.",
        [CustomerErrors.RequesterMissing] = Required,
        [CustomerErrors.RequesterInvalid] = Invalid,
        [YativoRules.Invalid] = Invalid,
        [DocumentErrors.IdentityDocumentTypeMissing] = Required,
        [DocumentErrors.IdentityDocumentTypeInvalid] = Invalid,
        [DocumentErrors.DocumentNumberMissing] = Required,
        [DocumentErrors.DocumentNumberInvalid] = "The {0} field must be a string of at most 256 characters.",
        [DocumentErrors.DocumentIssueCountry] = "The {0} field must be a country.",
        [DocumentErrors.DocumentExpiryDateMissing] = Required,
        [DocumentErrors.DocumentExpiryDateInvalid] = "The {0} field must be a month in MM/YY format.",
        [DocumentErrors.Invalid] = Invalid,
        [DocumentErrors.FrontMissing] = Required,
        [DocumentContentErrors.Empty] = "The {0} field must not be empty.",
        [DocumentContentErrors.NotBase64] = "The {0} field must be an image in Base64.",
        [DocumentContentErrors.TooLarge] = "The {0} field is too large.",
        [DocumentContentErrors.UnknownType] = "The {0} field must be a PNG, JPEG, HEIC, TIFF or PDF file.",
        [DocumentContentErrors.Taken] = Invalid,
        [SubscriptionErrors.InvalidUrl] =
            "The {0} field must be an absolute https URL of at most 2048 characters, without user information and fragment.",
        [SubscriptionErrors.HttpsRequired] = "The {0} field must be an https URL.",
        [SubscriptionErrors.ReceiverRejected] = "The {0} field must be the URL of a receiver with a public address.",
        [SubscriptionErrors.TooManySubscriptions] = "The account has too many subscriptions.",
        [ListErrors.Invalid] = Invalid,
        [ListErrors.ElementInvalid] = "The {0} field must be an object.",
        [ListErrors.TooMany] = "The {0} field has too many elements.",
        [KycErrors.Missing] = Required,
        [KycErrors.Invalid] = Invalid,
        [KycErrors.Email] = "The {0} field must be a valid email address.",
        [KycErrors.CallingCode] = "The {0} field must be a plus and 1 to 4 digits.",
        [KycErrors.Phone] = "The {0} field must be 8 to 15 digits, without the country code.",
        [KycErrors.BusinessPhone] = "The {0} field must be 7 to 15 digits, without the country code.",
        [KycErrors.Date] = "The {0} field must be a date in YYYY-MM-DD format.",
        [KycErrors.BirthDate] = "The {0} field must be a date in YYYY-MM-DD format, or YYYY-MM or YYYY if no more is known.",
        [KycErrors.BirthTooEarly] = "The {0} field must be a date after 1899.",
        [KycErrors.DateNotPast] = "The {0} field must be a date before today.",
        [KycErrors.Country] = "The selected {0} is invalid: it must be an ISO 3166-1 country code.",
        [KycErrors.Gender] = "The selected {0} is invalid: it must be male, female or other.",
        [KycErrors.BusinessType] = "The selected {0} is invalid: it must be cooperative, corporation, llc, partnership, sole_prop, trust or other.",
        [KycErrors.ElevenDigits] = "The {0} field must be 11 digits.",
        [KycErrors.SixDigits] = "The {0} field must be 6 digits.",
        [KycErrors.Flag] = "The {0} field must be true or false.",
        [KycErrors.State] = "The {0} field must be a subdivision of the country by ISO 3166-2.",
        [KycErrors.PostalCode] = "The {0} field must be a postal code of the country.",
        [KycErrors.YesOrNo] = "The {0} field must be yes or no.",
        [KycErrors.WholeNumber] = "The {0} field must be a whole number.",
        [KycErrors.Threshold] = "The {0} field must be a number from 5 to 100.",
        [KycErrors.Word] = "The selected {0} is invalid: it must be a published word.",
        [KycErrors.Unlisted] = "The selected {0} is invalid: it must be a listed code.",
        [KycErrors.OtherType] = "The {0} field must be that of the call.",
        [KycErrors.ShareSum] = "The ownership percentages of the {0} add up to more than 100.",
        [KycErrors.UnderAge] = "The {0} field must be a date at least 18 years ago.",
        [KycErrors.DateInFuture] = "The {0} field must be a date that is not after today.",
        [KycErrors.AccountExcluded] = "The {0} field excludes usd virtual account and eur virtual account.",
        [KycErrors.TooLong] = "The {0} field must be a string of at most 1000 characters.",
        [KycErrors.RegistrationMissing] = "The {0} field must have a document with the purpose business_registration.",
        [MultipartObjects.NameInvalid] = "The name of this part is invalid, or is used twice or both as a value and as an object.",
        [MultipartObjects.TooManyParts] = "The request has too many parts.",
        [KycErrors.Percentage] = "The {0} field must be a number from 0 to 100.",
        [KycErrors.FileTooSmall] = "The {0} field is too small.",
        [KycErrors.UploadUnknown] = "The {0} field must be the URL of an uploaded file of the account.",
        [KycErrors.TooManyUploads] = "The {0} field is beyond the 200 files of a submission that may be uploads.",
        [KycErrors.Url] = "The {0} field must be an http or https URL of at most 2048 characters.",
        [VerificationErrors.CustomerMissing] = Required,
        [VerificationErrors.TypeMissing] = Required,
        [VerificationErrors.OtherType] = "The customer is of the other type.",
        [VerificationErrors.TypeChanged] = "The {0} field must match the first submission.",
        [VerificationErrors.NeverSubmitted] = "Nothing has been submitted for this customer yet.",
        [VerificationErrors.UnderReview] = "A submission of this customer is being reviewed.",
        [VerificationErrors.NoChanges] = "Nothing is sent that could be changed.",
        [VerificationErrors.AlreadyApproved] = "This customer is already verified.",
    }.ToFrozenDictionary();

    /// <summary>Returns the field and the sentence of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="kyc">The names in a submission for verification, whose rules use the wire names; null for any other request.</param>
    public static (string Field, string Message) Of(Finding finding, KycNames? kyc = null)
    {
        if (finding.Rule == UnknownMember
            || finding.Rule == KnownParameters.Unknown
            || finding.Rule == KnownParameters.Repeated
            || finding.Rule == MultipartObjects.NameInvalid
            || finding.Rule == WordUnknown)
        {
            // Names as they were sent. The sentence does not quote them, because the client may have chosen them.
            return (finding.Path[1..].Replace('/', '.'), Sentences[finding.Rule]);
        }

        var field = kyc?.FieldAt(finding.Path) ?? Names.GetValueOrDefault(WithoutPositions(finding.Path)) ?? LastPart(finding.Path);
        return (field, (Sentences.GetValueOrDefault(finding.Rule) ?? Invalid).Replace("{0}", InWords(field), StringComparison.Ordinal));
    }

    /// <summary>Returns the fields with all their sentences, in the order of the findings.</summary>
    public static IEnumerable<IGrouping<string, string>> Of(IReadOnlyList<Finding> findings, KycNames? kyc = null) =>
        findings.Select(finding => Of(finding, kyc)).Distinct().GroupBy(one => one.Field, one => one.Message);

    private static string WithoutPositions(string path) =>
        string.Join('/', path.Split('/').Where(part => part.Length == 0 || !char.IsAsciiDigit(part[0])));

    private static string LastPart(string path) =>
        path.Length == 0 ? "request" : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(path[(path.LastIndexOf('/') + 1)..]);

    private static string InWords(string field) => field.Replace('_', ' ').Replace('.', ' ');
}
