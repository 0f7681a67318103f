using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contacts;

/// <summary>Rejections of a contact. Published only for a related entity (C017.C016.RE06.Co1, .Co2); the path segment of a customer's contact is proposed.</summary>
public static class ContactErrors
{
    /// <summary>The type is missing or not a member of the set.</summary>
    public static readonly Rule ContactType = new("Co1", "ContactType is mandatory. values: MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE");

    /// <summary>The number or address is missing.</summary>
    public static readonly Rule ContactDetailsMissing = new("Co2", "ContactDetails is mandatory");

    /// <summary>The number or address cannot be read or is too long.</summary>
    public static readonly Rule ContactDetailsInvalid = Rule.Unpublished("Co2", "ContactDetails is invalid");

    /// <summary>Another value cannot be read.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("Co3", "{0} is invalid");
}
