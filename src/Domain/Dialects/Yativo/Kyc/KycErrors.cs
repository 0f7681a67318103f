using Onboarding.Domain.Common;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The rules of a submission for verification. The contract publishes limits but no codes, so the service defines all codes.</summary>
public static class KycErrors
{
    /// <summary>A mandatory field is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("kyc_missing", "{0} is mandatory");

    /// <summary>A value is too long or is not of the field's type.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("kyc_invalid", "{0} is invalid");

    /// <summary>The value is not an e-mail address.</summary>
    public static readonly Rule Email = Rule.Unpublished("kyc_email", "{0} must be an e-mail address");

    /// <summary>The value is not a calling code.</summary>
    public static readonly Rule CallingCode = Rule.Unpublished("kyc_calling_code", "{0} must be a plus and 1 to 4 digits");

    /// <summary>The value is not a phone number of a person.</summary>
    public static readonly Rule Phone = Rule.Unpublished("kyc_phone", "{0} must have 8 to 15 digits, without the calling code");

    /// <summary>The value is not a phone number of a business.</summary>
    public static readonly Rule BusinessPhone = Rule.Unpublished("kyc_business_phone", "{0} must have 7 to 15 digits, without the calling code");

    /// <summary>The value is not a date.</summary>
    public static readonly Rule Date = Rule.Unpublished("kyc_date", "{0} must be a date, YYYY-MM-DD");

    /// <summary>The value is not a date of birth.</summary>
    public static readonly Rule BirthDate = Rule.Unpublished("kyc_birth_date", "{0} must be a date, YYYY-MM-DD, YYYY-MM or YYYY");

    /// <summary>The year of birth is before 1900.</summary>
    public static readonly Rule BirthTooEarly = Rule.Unpublished("kyc_birth_too_early", "{0} must not be before 1900");

    /// <summary>The date is today or later.</summary>
    public static readonly Rule DateNotPast = Rule.Unpublished("kyc_date_not_past", "{0} must be before today");

    /// <summary>The value is not a country.</summary>
    public static readonly Rule Country = Rule.Unpublished("kyc_country", "{0} must be a code of ISO 3166-1");

    /// <summary>The gender is not one of the published values.</summary>
    public static readonly Rule Gender = Rule.Unpublished("kyc_gender", "{0} must be male, female or other");

    /// <summary>The business type is not one of the published values.</summary>
    public static readonly Rule BusinessType = Rule.Unpublished("kyc_business_type", "{0} must be a published business type");

    /// <summary>The value does not have the 11 digits of a Nigerian BVN or NIN.</summary>
    public static readonly Rule ElevenDigits = Rule.Unpublished("kyc_eleven_digits", "{0} must have 11 digits");

    /// <summary>The value does not have the 6 digits of an occupation code.</summary>
    public static readonly Rule SixDigits = Rule.Unpublished("kyc_six_digits", "{0} must have 6 digits");

    /// <summary>The value is neither true nor false.</summary>
    public static readonly Rule Flag = Rule.Unpublished("kyc_flag", "{0} must be true or false");

    /// <summary>The value is not a subdivision of the country.</summary>
    public static readonly Rule State = Rule.Unpublished("kyc_state", "{0} must be a subdivision of the country");

    /// <summary>The value is not a postal code of the country.</summary>
    public static readonly Rule PostalCode = Rule.Unpublished("kyc_postal_code", "{0} must be a postal code of the country");

    /// <summary>The value is neither yes nor no.</summary>
    public static readonly Rule YesOrNo = Rule.Unpublished("kyc_yes_or_no", "{0} must be yes or no");

    /// <summary>The value is not a whole number.</summary>
    public static readonly Rule WholeNumber = Rule.Unpublished("kyc_whole_number", "{0} must be a whole number");

    /// <summary>The value is not a threshold of ownership.</summary>
    public static readonly Rule Threshold = Rule.Unpublished("kyc_threshold", "{0} must be a number from 5 to 100");

    /// <summary>The value is not one of the published words.</summary>
    public static readonly Rule Word = Rule.Unpublished("kyc_word", "{0} must be a published word");

    /// <summary>The code is neither an occupation nor an industry.</summary>
    public static readonly Rule Unlisted = Rule.Unpublished("kyc_unlisted", "{0} must be a listed code");

    /// <summary>The type is not that of the call.</summary>
    public static readonly Rule OtherType = Rule.Unpublished("kyc_other_type", "{0} must be that of the call");

    /// <summary>The shares of the owners add up to more than the whole.</summary>
    public static readonly Rule ShareSum = Rule.Unpublished("kyc_share_sum", "The shares of {0} add up to more than 100 percent");

    /// <summary>An associated person is a minor.</summary>
    public static readonly Rule UnderAge = Rule.Unpublished("kyc_under_age", "{0} must be at least 18 years ago");

    /// <summary>The date is in the future.</summary>
    public static readonly Rule DateInFuture = Rule.Unpublished("kyc_date_future", "{0} must not be after today");

    /// <summary>One of the requested accounts excludes another one.</summary>
    public static readonly Rule AccountExcluded = Rule.Unpublished("kyc_account_excluded", "{0} excludes the accounts usd and eur");

    /// <summary>The text is longer than the page of 2026 allows.</summary>
    public static readonly Rule TooLong = Rule.Unpublished("kyc_too_long", "{0} must have at most 1000 characters");

    /// <summary>No document of a business has the purpose business_registration.</summary>
    public static readonly Rule RegistrationMissing = Rule.Unpublished("kyc_registration_missing", "{0} must have one with the purpose business_registration");

    /// <summary>The value is not a percentage.</summary>
    public static readonly Rule Percentage = Rule.Unpublished("kyc_percentage", "{0} must be a number from 0 to 100");

    /// <summary>A file has fewer bytes than the settings require.</summary>
    public static readonly Rule FileTooSmall = Rule.Unpublished("kyc_file_too_small", "{0} is too small");

    /// <summary>The URL is that of an upload that the account does not have.</summary>
    public static readonly Rule UploadUnknown = Rule.Unpublished("kyc_upload_unknown", "{0} must be the URL of an upload of the account");

    /// <summary>The submission names uploads more often than it may.</summary>
    public static readonly Rule TooManyUploads = Rule.Unpublished("kyc_too_many_uploads", "{0} is beyond the 200 files that may be uploads");

    /// <summary>The value is not an http or https URL, or is too long.</summary>
    public static readonly Rule Url = Rule.Unpublished("kyc_url", "{0} must be an http or https URL of at most 2048 characters");
}
