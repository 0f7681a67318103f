namespace Onboarding.Domain.Customers.Contacts;

/// <summary>A way to reach a customer or a related entity (fields.json, ContactApi). The text of the number or address is unchecked.</summary>
public sealed record Contact
{
    /// <summary>What it is; mandatory.</summary>
    public ContactType? ContactType { get; init; }

    /// <summary>The number or address; mandatory.</summary>
    public string? ContactDetails { get; init; }

    /// <summary>Whether the institution writes or calls there.</summary>
    public bool? UseForCommunication { get; init; }
}
