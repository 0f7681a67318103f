using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Addresses;

/// <summary>An address of a customer or a related entity. It exists only if <see cref="AddressFields"/> holds for it.</summary>
public sealed record Address : AddressData
{
    private Address(AddressDraft draft) : base(draft) { }

    /// <summary>The address as stated, or <see cref="InvalidInput"/> with every defect (ADR01, ADR02).</summary>
    public static Address From(AddressDraft draft, Judging judging)
    {
        var walk = new Walk([]);
        AddressFields.All.Check(draft, judging, walk);
        InvalidInput.ThrowIfAny(walk.Findings);
        return new(draft);
    }

    /// <summary>The address inside a customer whose rules have passed over it.</summary>
    internal static Address Checked(AddressDraft draft) => new(draft);
}
