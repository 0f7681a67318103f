using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Contacts;

/// <summary>The field table of a contact (fields.json, ContactApi).</summary>
public static class ContactFields
{
    /// <summary>All fields.</summary>
    public static readonly FieldTable<Contact> All = new(ContactErrors.Invalid)
    {
        Field.Value<Contact>("contactType", d => d.ContactType.HasValue).IfMissing(ContactErrors.ContactType).IfInvalid(ContactErrors.ContactType),
        Field.Text<Contact>("contactDetails", d => d.ContactDetails).Identifying().IfMissing(ContactErrors.ContactDetailsMissing)
            .IfInvalid(ContactErrors.ContactDetailsInvalid),
        Field.Value<Contact>("useForCommunication", d => d.UseForCommunication.HasValue),
    };
}
