using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Reads the data of customers in its stored form, which <see cref="CustomerJson"/> copies.</summary>
public interface ICustomerDocuments
{
    /// <summary>
    /// Returns the data as an input that is not validated yet. Members that are no data of a customer are ignored. Throws
    /// <see cref="System.Text.Json.JsonException"/> if a value has the wrong type.
    /// </summary>
    /// <param name="json">A JSON object in UTF-8.</param>
    CustomerProfileDraft Read(ReadOnlySpan<byte> json);
}
