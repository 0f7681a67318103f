using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>ContactApi of fields.json, as sent.</summary>
public sealed record ContactApi
{
    /// <summary>contactType, enum MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE.</summary>
    [TextOf(typeof(ContactType))]
    public string? ContactType { get; set; }

    /// <summary>contactDetails, string.</summary>
    public string? ContactDetails { get; set; }

    /// <summary>useForCommunication, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? UseForCommunication { get; set; }
}
