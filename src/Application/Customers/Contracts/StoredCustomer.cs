namespace Onboarding.Application.Customers.Contracts;

/// <summary>A customer as it is stored: the searched columns, and the document as text. Read side only.</summary>
public sealed record StoredCustomer : CustomerColumns
{
    /// <summary>The customer's document: a JSON object.</summary>
    public string Document { get; init; } = "";
}
