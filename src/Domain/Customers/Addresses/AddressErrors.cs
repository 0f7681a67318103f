using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Addresses;

/// <summary>Rejections of an address. Published: Q004.ADR02 under a customer, RE06.ADR02 under a related entity (errors.json).</summary>
public static class AddressErrors
{
    /// <summary>The country is missing or not in the classifier.</summary>
    public static readonly Rule Country = new("ADR02", "Country is mandatory and must be a known code");

    /// <summary>The address type is not in the classifier.</summary>
    public static readonly Rule AddressTypeUnknown = new("ADR02", "AddressType is not a known code");

    /// <summary>The one-line address is missing and the form requires it.</summary>
    public static readonly Rule AddressDetailsMissing = Rule.Unpublished("ADR01", "AddressDetails is mandatory");

    /// <summary>The one-line address cannot be read or is too long.</summary>
    public static readonly Rule AddressDetailsInvalid = Rule.Unpublished("ADR01", "AddressDetails is invalid");

    /// <summary>Another value of the address cannot be read or is too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("ADR03", "{0} is invalid");
}
