using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Addresses;

/// <summary>The address of a customer as any dialect can show it, whichever stated it.</summary>
public static class KnownAddress
{
    /// <summary>The first address stated with all others, else the one of a payment company; nothing if there is none. Its country is alpha-2, or unknown.</summary>
    public static AddressDraft? Of(CustomerProfile profile) => profile switch
    {
        { Addresses: [{ } first, ..] } => first,
        { Yativo.Address: { } address } => new()
        {
            StreetAddress = address switch
            {
                { Street: { } street, Number: { } number } => $"{street} {number}",
                _ => address.Street ?? address.Number,
            },
            City = address.City,
            Region = address.State,
            ZipCode = address.Zipcode,
            Country = address.Country is { } text ? Countries.Named(text)?.Alpha2 : null,
        },
        _ => null,
    };
}
