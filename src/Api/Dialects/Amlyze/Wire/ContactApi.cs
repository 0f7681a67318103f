using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A contact of a customer or a related entity.</summary>
public sealed record ContactApi
{
    /// <summary>The kind of contact.</summary>
    [TextOf(typeof(ContactType))]
    public string? ContactType { get; set; }

    /// <summary>The number or address, any text.</summary>
    public string? ContactDetails { get; set; }

    /// <summary>Whether the contact is used for communication.</summary>
    [TextOf(typeof(bool))]
    public string? UseForCommunication { get; set; }
}
