using System.Text.Json.Serialization;
using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>An address of a submission. An address that is sent must have all mandatory fields.</summary>
public sealed record KycAddress
{
    /// <summary>Street and number; mandatory.</summary>
    [JsonPropertyName("street_line_1")]
    public string? StreetLine1 { get; init; }

    /// <summary>Second line of the street address.</summary>
    [JsonPropertyName("street_line_2")]
    public string? StreetLine2 { get; init; }

    /// <summary>City; mandatory.</summary>
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Country { get; init; }

    /// <summary>Proof of address; mandatory for the address of a person who is the customer.</summary>
    public KycFile? ProofOfAddressFile { get; init; }

    /// <summary>Returns the address as an address of the customer.</summary>
    /// <param name="type">Code of classifier addressType.</param>
    internal AddressDraft ToAddress(string? type) => new()
    {
        AddressType = type,
        StreetAddress = StreetLine2 is null ? StreetLine1 : $"{StreetLine1}, {StreetLine2}",
        City = City,
        Region = State,
        ZipCode = PostalCode,
        Country = Country,
    };
}
