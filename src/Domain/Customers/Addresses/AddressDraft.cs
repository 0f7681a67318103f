namespace Onboarding.Domain.Customers.Addresses;

/// <summary>The input of an address, not validated yet.</summary>
public sealed record AddressDraft : AddressData
{
    /// <summary>Creates an empty draft.</summary>
    public AddressDraft() { }

    /// <summary>Creates a draft with the data of an existing address.</summary>
    internal AddressDraft(Address existing) : base(existing) { }
}
