namespace Onboarding.Domain.Customers.Addresses;

/// <summary>A validated address of a customer or a related entity (<see cref="AddressFields"/>).</summary>
public sealed record Address : AddressData
{
    private Address(AddressDraft draft) : base(draft) { }

    /// <summary>Creates the address from the draft of a customer that was validated as a whole.</summary>
    internal static Address FromChecked(AddressDraft draft) => new(draft);
}
