namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>
/// The data of a customer that only the Yativo dialect has (yativo.md, Create request). Values are stored and returned as they were sent.
/// </summary>
public sealed record YativoSection
{
    /// <summary>The address, as sent.</summary>
    public YativoAddress? Address { get; init; }

    /// <summary>Whether the client requested an e-mail with a verification link (Y10). The value is stored; the service sends no e-mail.</summary>
    public bool? SendKycMail { get; init; }
}

/// <summary>An address, all free text (yativo.md, customer_address).</summary>
public sealed record YativoAddress
{
    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zipcode { get; init; }

    /// <summary>Street.</summary>
    public string? Street { get; init; }

    /// <summary>Number of the building in its street.</summary>
    public string? Number { get; init; }

    /// <summary>Country, in any spelling.</summary>
    public string? Country { get; init; }
}
