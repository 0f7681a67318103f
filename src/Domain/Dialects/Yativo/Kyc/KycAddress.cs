using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>An address of a submission; where one is sent it is whole.</summary>
public sealed record KycAddress
{
    /// <summary>Street and house; mandatory.</summary>
    public string? StreetLine1 { get; init; }

    /// <summary>What does not fit there.</summary>
    public string? StreetLine2 { get; init; }

    /// <summary>City; mandatory.</summary>
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Country { get; init; }

    /// <summary>A proof that somebody lives there; mandatory for a person's own address.</summary>
    public KycFile? ProofOfAddressFile { get; init; }

    /// <summary>The address as the customer master holds it.</summary>
    /// <param name="type">Code of classifier addressType.</param>
    internal AddressDraft Of(string? type) => new()
    {
        AddressType = type,
        StreetAddress = StreetLine2 is null ? StreetLine1 : $"{StreetLine1}, {StreetLine2}",
        City = City,
        Region = State,
        ZipCode = PostalCode,
        Country = Country,
    };
}
