using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contacts;

/// <summary>The type of a contact (fields.json, contactType).</summary>
public enum ContactType
{
    /// <summary>A mobile telephone.</summary>
    [Code("MOBILEPHONE")]
    MobilePhone,

    /// <summary>A fixed telephone.</summary>
    [Code("FIXEDPHONE")]
    FixedPhone,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A web site.</summary>
    Website,
}
