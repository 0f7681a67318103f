namespace Onboarding.Application.Customers.Contracts;

/// <summary>A stored customer: the columns, and the document as text. Only queries use it.</summary>
public sealed record StoredCustomer : CustomerColumns
{
    /// <summary>The customer's document, a JSON object.</summary>
    public string Document { get; init; } = "";
}
