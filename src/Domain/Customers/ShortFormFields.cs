using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The field table of a customer's fields that only short forms have: a single full name, e-mail address, phone number and country, and a middle
/// name.
/// </summary>
public static class ShortFormFields
{
    /// <summary>The maximum length of an e-mail address (RFC 5321: 64 before the @, 255 after it).</summary>
    public const int EmailMaxLength = 320;

    /// <summary>All fields.</summary>
    public static readonly FieldTable<CustomerDraft> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Text<CustomerDraft>("fullName", d => d.Profile.FullName, CustomerFields.TitleMaxLength)
            .IfMissing(CustomerErrors.FullNameMissing).IfInvalid(CustomerErrors.FullNameInvalid),
        Field.Text<CustomerDraft>("email", d => d.Profile.Email, EmailMaxLength).Identifying().Matching(Formats.IsEmail)
            .IfMissing(CustomerErrors.EmailMissing).IfInvalid(CustomerErrors.EmailInvalid),
        Field.Text<CustomerDraft>("phone", d => d.Profile.Phone, Formats.PhoneMaxLength).Matching(Formats.IsPhone)
            .IfMissing(CustomerErrors.PhoneMissing).IfInvalid(CustomerErrors.PhoneInvalid),
        Field.Code<CustomerDraft>("statedCountry", d => d.Profile.StatedCountry, Classifier.Country, CustomerErrors.StatedCountryUnknown)
            .IfMissing(CustomerErrors.StatedCountryMissing),
        Field.Text<CustomerDraft>("middleName", d => d.Profile.MiddleName, CustomerFields.LongNameMaxLength)
            .For(EntityType.Individual).IfInvalid(CustomerErrors.MiddleNameInvalid),
    };
}
