using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The extension of a customer's data that only one dialect has, stored under the dialect's name (<see cref="CustomerData.Extensions"/>): its rules,
/// and the data in it that every dialect can return.
/// </summary>
public interface ICustomerExtension
{
    /// <summary>The key: the dialect's name.</summary>
    DialectName Dialect { get; }

    /// <summary>The type of the data. Rules of the risk model can refer to its members.</summary>
    Type DataType { get; }

    /// <summary>Adds every defect of the extension to the context.</summary>
    void Check(CustomerData profile, RuleContext rules, ValidationContext context);

    /// <summary>Returns the data in its stored form; null if it is empty.</summary>
    JsonElement? Normalize(JsonElement data) => data.GetPropertyCount() == 0 ? null : data;

    /// <summary>Returns the address in the extension, for customers without other addresses; null if there is none.</summary>
    AddressData? AddressIn(CustomerData profile) => null;
}
