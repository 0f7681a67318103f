using Onboarding.Domain.Common;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>Why a field of a submission is rejected. The contract publishes limits and no codes: all are ours.</summary>
public static class KycErrors
{
    /// <summary>A mandatory field is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("kyc_missing", "{0} is mandatory");

    /// <summary>A value is too long, or none of its field's kind.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("kyc_invalid", "{0} is invalid");

    /// <summary>No e-mail address.</summary>
    public static readonly Rule Email = Rule.Unpublished("kyc_email", "{0} is no e-mail address");

    /// <summary>No calling code.</summary>
    public static readonly Rule CallingCode = Rule.Unpublished("kyc_calling_code", "{0} is a plus and 1 to 4 digits");

    /// <summary>No phone number of a person.</summary>
    public static readonly Rule Phone = Rule.Unpublished("kyc_phone", "{0} has 8 to 15 digits, without the calling code");

    /// <summary>No phone number of a business.</summary>
    public static readonly Rule BusinessPhone = Rule.Unpublished("kyc_business_phone", "{0} has 7 to 15 digits, without the calling code");

    /// <summary>No day.</summary>
    public static readonly Rule Date = Rule.Unpublished("kyc_date", "{0} is a day, YYYY-MM-DD");

    /// <summary>A day that is today or later.</summary>
    public static readonly Rule DateNotPast = Rule.Unpublished("kyc_date_not_past", "{0} is before today");

    /// <summary>No country.</summary>
    public static readonly Rule Country = Rule.Unpublished("kyc_country", "{0} is a code of ISO 3166-1");

    /// <summary>Another gender than the contract knows.</summary>
    public static readonly Rule Gender = Rule.Unpublished("kyc_gender", "{0} is male, female or other");

    /// <summary>Another kind of business than the contract knows.</summary>
    public static readonly Rule BusinessType = Rule.Unpublished("kyc_business_type", "{0} is one of the published kinds of business");

    /// <summary>Not the digits of a number of Nigeria.</summary>
    public static readonly Rule ElevenDigits = Rule.Unpublished("kyc_eleven_digits", "{0} has 11 digits");

    /// <summary>Not the digits of an occupation code.</summary>
    public static readonly Rule SixDigits = Rule.Unpublished("kyc_six_digits", "{0} has 6 digits");

    /// <summary>Neither true nor false.</summary>
    public static readonly Rule Flag = Rule.Unpublished("kyc_flag", "{0} is true or false");

    /// <summary>No share.</summary>
    public static readonly Rule Percentage = Rule.Unpublished("kyc_percentage", "{0} is a number from 0 to 100");

    /// <summary>A URL that is none, or too long.</summary>
    public static readonly Rule Url = Rule.Unpublished("kyc_url", "{0} is an http or https URL of at most 2048 characters");
}
