namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>CountryOfTaxPaymentApi of fields.json, as sent.</summary>
public sealed record CountryOfTaxPaymentApi
{
    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; set; }

    /// <summary>taxpayerNumber, string.</summary>
    public string? TaxpayerNumber { get; set; }
}
