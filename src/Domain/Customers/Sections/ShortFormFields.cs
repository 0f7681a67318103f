using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Sections;

/// <summary>
/// The field table of what only dialects besides AMLYZE state of a customer itself: short forms ask for one name, one e-mail address, one phone number and
/// one country (contract.md, Create request), card issuers for a middle name.
/// </summary>
public static class ShortFormFields
{
    /// <summary>The longest e-mail address (RFC 5321: 64 before the @, 255 after it).</summary>
    public const int EmailMaxLength = 320;

    /// <summary>Every field once.</summary>
    public static readonly FieldTable<CustomerDraft> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Text<CustomerDraft>("fullName", d => d.Profile.FullName, CustomerFields.TitleMaxLength)
            .Mandatory(CustomerErrors.FullNameMissing, CustomerForm.Yativo).Else(CustomerErrors.FullNameInvalid),
        Field.Text<CustomerDraft>("email", d => d.Profile.Email, EmailMaxLength).Like(Formats.IsEmail)
            .Mandatory(CustomerErrors.EmailMissing, CustomerForm.Yativo).Else(CustomerErrors.EmailInvalid),
        Field.Text<CustomerDraft>("phone", d => d.Profile.Phone, Formats.PhoneMaxLength).Like(Formats.IsPhone)
            .Mandatory(CustomerErrors.PhoneMissing, CustomerForm.Yativo).Else(CustomerErrors.PhoneInvalid),
        Field.Code<CustomerDraft>("statedCountry", d => d.Profile.StatedCountry, Classifier.Country, CustomerErrors.StatedCountryUnknown)
            .Mandatory(CustomerErrors.StatedCountryMissing, CustomerForm.Yativo),
        Field.Text<CustomerDraft>("middleName", d => d.Profile.MiddleName, KycFields.NameMaxLength).UpTo(CustomerFields.IssuersNameMaxLength, CustomerForm.AnyEnfuce)
            .For(EntityType.Individual).Else(CustomerErrors.MiddleNameInvalid),
    };
}
