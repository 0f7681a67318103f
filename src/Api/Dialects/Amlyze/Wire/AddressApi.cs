using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>AddressApi of fields.json, as sent.</summary>
public sealed record AddressApi
{
    /// <summary>addressDetails, string.</summary>
    public string? AddressDetails { get; set; }

    /// <summary>addressType, string of classifier addressType.</summary>
    public string? AddressType { get; set; }

    /// <summary>city, string.</summary>
    public string? City { get; set; }

    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; set; }

    /// <summary>region, string.</summary>
    public string? Region { get; set; }

    /// <summary>streetAddress, string.</summary>
    public string? StreetAddress { get; set; }

    /// <summary>useForCorrespondence, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? UseForCorrespondence { get; set; }

    /// <summary>zipCode, string.</summary>
    public string? ZipCode { get; set; }
}
