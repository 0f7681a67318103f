namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>AddressApi of fields.json, as sent.</summary>
public sealed record AddressApi
{
    /// <summary>addressDetails, string.</summary>
    public string? AddressDetails { get; init; }

    /// <summary>addressType, string of classifier addressType.</summary>
    public string? AddressType { get; init; }

    /// <summary>city, string.</summary>
    public string? City { get; init; }

    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; init; }

    /// <summary>region, string.</summary>
    public string? Region { get; init; }

    /// <summary>streetAddress, string.</summary>
    public string? StreetAddress { get; init; }

    /// <summary>useForCorrespondence, boolean.</summary>
    public string? UseForCorrespondence { get; init; }

    /// <summary>zipCode, string.</summary>
    public string? ZipCode { get; init; }
}
