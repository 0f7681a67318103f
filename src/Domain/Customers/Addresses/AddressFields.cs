using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Addresses;

/// <summary>The field table of an address (fields.json, AddressApi).</summary>
public static class AddressFields
{
    /// <summary>All fields. The one-line address is optional only on the contract page for regular individual customers.</summary>
    public static readonly FieldTable<AddressDraft> All = new(AddressErrors.Invalid)
    {
        Field.Code<AddressDraft>("addressType", d => d.AddressType, Classifier.AddressType, AddressErrors.AddressTypeUnknown),
        Field.Text<AddressDraft>("addressDetails", d => d.AddressDetails)
            .IfMissing(AddressErrors.AddressDetailsMissing)
            .IfInvalid(AddressErrors.AddressDetailsInvalid),
        Field.Code<AddressDraft>("country", d => d.Country, Classifier.Country, AddressErrors.Country).IfMissing(AddressErrors.Country),
        Field.Text<AddressDraft>("region", d => d.Region),
        Field.Text<AddressDraft>("city", d => d.City),
        Field.Text<AddressDraft>("streetAddress", d => d.StreetAddress),
        Field.Text<AddressDraft>("zipCode", d => d.ZipCode),
        Field.Value<AddressDraft>("useForCorrespondence", d => d.UseForCorrespondence.HasValue),
    };
}
