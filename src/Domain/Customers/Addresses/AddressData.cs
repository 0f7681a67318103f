namespace Onboarding.Domain.Customers.Addresses;

/// <summary>The data of an address (fields.json, AddressApi).</summary>
public abstract record AddressData
{
    /// <summary>Code of classifier addressType, e.g. RESIDENCE.</summary>
    public string? AddressType { get; init; }

    /// <summary>The address in one line.</summary>
    public string? AddressDetails { get; init; }

    /// <summary>Code of classifier country (ISO 3166-1 alpha-2); mandatory.</summary>
    public string? Country { get; init; }

    /// <summary>Region, free text.</summary>
    public string? Region { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Street and building number.</summary>
    public string? StreetAddress { get; init; }

    /// <summary>Postal code.</summary>
    public string? ZipCode { get; init; }

    /// <summary>Whether it is used for correspondence.</summary>
    public bool? UseForCorrespondence { get; init; }
}
