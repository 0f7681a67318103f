using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>An address.</summary>
public sealed record AddressApi
{
    /// <summary>The address in one line.</summary>
    public string? AddressDetails { get; set; }

    /// <summary>The kind of address.</summary>
    public string? AddressType { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>The region.</summary>
    public string? Region { get; set; }

    /// <summary>Street and number.</summary>
    public string? StreetAddress { get; set; }

    /// <summary>Whether the address is used for correspondence.</summary>
    [TextOf(typeof(bool))]
    public string? UseForCorrespondence { get; set; }

    /// <summary>The postal code.</summary>
    public string? ZipCode { get; set; }
}
