namespace Onboarding.Domain.Customers.Contacts;

/// <summary>A contact of a customer or a related entity. The number or address may be any text.</summary>
public sealed record Contact
{
    /// <summary>The type; mandatory.</summary>
    public ContactType? ContactType { get; init; }

    /// <summary>The number or address; mandatory.</summary>
    public string? ContactDetails { get; init; }

    /// <summary>Whether the institution uses it to communicate.</summary>
    public bool? UseForCommunication { get; init; }
}
