using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>What a payment company states of a customer and no other dialect can carry (yativo.md, Create request). Comes back as it was sent.</summary>
public sealed record YativoSection
{
    /// <summary>The address, every part as sent.</summary>
    public YativoAddress? Address { get; init; }

    /// <summary>Whether the sender wanted a verification link mailed (Y10). It is kept; no mail is sent.</summary>
    public bool? SendKycMail { get; init; }

    /// <summary>What was submitted for verification and has no place among the customer's other data.</summary>
    public KycKept? Kyc { get; init; }
}

/// <summary>An address in parts, all free text (yativo.md, customer_address).</summary>
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

    /// <summary>House number.</summary>
    public string? Number { get; init; }

    /// <summary>Country, in whatever spelling.</summary>
    public string? Country { get; init; }
}
