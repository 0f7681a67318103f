namespace Onboarding.Domain.Customers.Addresses;

/// <summary>An address of a customer or a related entity. It exists only if <see cref="AddressFields"/> holds for it.</summary>
public sealed record Address : AddressData
{
    private Address(AddressDraft draft) : base(draft) { }

    /// <summary>The address inside a customer whose rules have passed over it.</summary>
    internal static Address Checked(AddressDraft draft) => new(draft);
}
