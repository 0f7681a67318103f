namespace Onboarding.Domain.Customers.Addresses;

/// <summary>What a caller states about an address; nothing is checked yet.</summary>
public sealed record AddressDraft : AddressData
{
    /// <summary>An address of which nothing is stated.</summary>
    public AddressDraft() { }

    /// <summary>An address as it is known, to be stated again.</summary>
    internal AddressDraft(Address known) : base(known) { }
}
