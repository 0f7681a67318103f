using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers;

/// <summary>
/// What only one dialect carries of a customer, stored under its key (<see cref="CustomerData.Extensions"/>): its rules, and what of it stands for something
/// that every dialect can show.
/// </summary>
public interface ICustomerExtension
{
    /// <summary>The key: the dialect's name.</summary>
    DialectName Dialect { get; }

    /// <summary>The type of the data: its members are where rules of risk can find values.</summary>
    Type DataType { get; }

    /// <summary>Reports every defect of the extension.</summary>
    void Check(CustomerData profile, RuleContext rules, ValidationContext context);

    /// <summary>Data of the extension in the form in which they are stored; null if they say nothing.</summary>
    JsonElement? Stored(JsonElement data) => data.GetPropertyCount() == 0 ? null : data;

    /// <summary>The address that the extension holds, for customers that state no other; null if it holds none.</summary>
    AddressData? AddressIn(CustomerData profile) => null;
}
