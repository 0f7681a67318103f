using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The field table of what only short forms state of a customer itself: one name in one piece, one e-mail address, one phone number and one country, or a middle
/// name beside the others.
/// </summary>
public static class ShortFormFields
{
    /// <summary>The longest e-mail address (RFC 5321: 64 before the @, 255 after it).</summary>
    public const int EmailMaxLength = 320;

    /// <summary>Every field once.</summary>
    public static readonly FieldTable<CustomerDraft> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Text<CustomerDraft>("fullName", d => d.Profile.FullName, CustomerFields.TitleMaxLength)
            .IfMissing(CustomerErrors.FullNameMissing).Else(CustomerErrors.FullNameInvalid),
        Field.Text<CustomerDraft>("email", d => d.Profile.Email, EmailMaxLength).Like(Formats.IsEmail)
            .IfMissing(CustomerErrors.EmailMissing).Else(CustomerErrors.EmailInvalid),
        Field.Text<CustomerDraft>("phone", d => d.Profile.Phone, Formats.PhoneMaxLength).Like(Formats.IsPhone)
            .IfMissing(CustomerErrors.PhoneMissing).Else(CustomerErrors.PhoneInvalid),
        Field.Code<CustomerDraft>("statedCountry", d => d.Profile.StatedCountry, Classifier.Country, CustomerErrors.StatedCountryUnknown)
            .IfMissing(CustomerErrors.StatedCountryMissing),
        Field.Text<CustomerDraft>("middleName", d => d.Profile.MiddleName, CustomerFields.LongNameMaxLength)
            .For(EntityType.Individual).Else(CustomerErrors.MiddleNameInvalid),
    };
}
